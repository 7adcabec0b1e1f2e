package dev.podo.attempt;

import dev.podo.attempt.PreparationLedger.Preparation;
import dev.podo.attempt.SetupView.ObjectView;
import dev.podo.lab.Lab;
import dev.podo.lab.LabFile;
import dev.podo.manifest.ManifestObject;
import dev.podo.sandbox.SandboxView;
import dev.podo.sandbox.ViewSandbox;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells a learner what a lab begins with, and whether that is in their cluster. */
@ApplicationScoped
class ViewSetup {

    private final PreparationLedger ledger;
    private final PreparedLabs prepared;
    private final ViewSandbox sandboxes;

    ViewSetup(PreparationLedger ledger, PreparedLabs prepared, ViewSandbox sandboxes) {
        this.ledger = ledger;
        this.prepared = prepared;
        this.sandboxes = sandboxes;
    }

    SetupView of(String learner, Lab lab, Language language) {
        SandboxView sandbox = sandboxes.ofLearner(learner);
        Optional<Preparation> latest = ledger.latest(learner, lab.id());
        Optional<Preparation> underWay = latest.filter(one -> !one.isFinished());
        String state = state(lab, sandbox, underWay.isPresent());
        String reason = latest.filter(one -> one.reason() != null && isOfNow(one, sandbox))
                .filter(one -> !state.equals("prepared"))
                .map(one -> Messages.in(language, one.reason()))
                .orElse(null);
        return new SetupView(
                state,
                reason,
                underWay.filter(Preparation::anew).isPresent(),
                lab.setup().objects().stream()
                        .map(object -> new ObjectView(object.kind(), object.name(), object.namespace()))
                        .toList(),
                files(lab));
    }

    /** As they are written, but for what Secrets hold: to look it up in the cluster may be what the lab asks for. */
    private static List<YamlView> files(Lab lab) {
        SecretValues secrets = SecretValues.of(
                lab.setup().objects().stream().map(ManifestObject::content).toList());
        return YamlView.of(lab.setup().files().stream()
                .map(file -> new LabFile(file.name(), secrets.hide(file.text())))
                .toList());
    }

    private String state(Lab lab, SandboxView sandbox, boolean underWay) {
        if (lab.setup().isEmpty()) {
            return "none";
        }
        if (underWay) {
            return "preparing";
        }
        return sandbox.isOpen() && prepared.has(sandbox.id(), lab.id()) ? "prepared" : "unprepared";
    }

    /** What went wrong in a sandbox that is gone says nothing of the one that took its place. */
    private static boolean isOfNow(Preparation one, SandboxView sandbox) {
        return !sandbox.isOpen() || one.finishedAt().isAfter(sandbox.requestedAt());
    }
}
