package dev.podo.sandbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells a learner how their sandbox is. */
@ApplicationScoped
public class ViewSandbox {

    private final SandboxConfig config;
    private final SandboxImage image;
    private final BootLog log;
    private final SandboxKeeper keeper;

    ViewSandbox(SandboxConfig config, SandboxImage image, BootLog log, SandboxKeeper keeper) {
        this.config = config;
        this.image = image;
        this.log = log;
        this.keeper = keeper;
    }

    /** The learner's sandbox, or why there is none. */
    public SandboxView ofLearner(String learner) {
        return QuarkusTransaction.requiringNew().call(() -> SandboxEntity.openOf(learner)
                .map(this::view)
                .orElseGet(() -> SandboxView.none(
                        engineProblem() != null ? engineProblem() : lastReason(learner), imageInTheMaking())));
    }

    /** The message key of why no sandbox can run on this machine now; {@code null} when they can. */
    public String engineProblem() {
        EngineCheck check = keeper.engine();
        if (!check.usable()) {
            return check.problem();
        }
        return image.status()
                .filter(ImageStatus::hasFailed)
                .map(failed -> "sandbox_image_failed")
                .orElse(null);
    }

    private SandboxView view(SandboxEntity sandbox) {
        boolean leased = sandbox.state == SandboxState.LEASED;
        boolean queued = sandbox.state == SandboxState.QUEUED;
        return new SandboxView(
                sandbox.id,
                sandbox.state.code(),
                queued ? sandbox.position() : null,
                stages(sandbox),
                sandbox.requestedAt,
                leased ? sandbox.leasedAt : null,
                leased ? sandbox.expiresAt : null,
                leased ? sandbox.usedAt.plus(config.idle()) : null,
                imageInTheMaking(),
                queued ? engineProblem() : sandbox.reason);
    }

    private List<SandboxView.StageView> stages(SandboxEntity sandbox) {
        return switch (sandbox.state) {
            case BOOTING -> log.stages(sandbox.id, sandbox.stage == null ? Stage.CONTAINER : sandbox.stage);
            case WARM, LEASED -> log.stages(sandbox.id, null);
            default -> List.of();
        };
    }

    private ImageStatus imageInTheMaking() {
        return image.isReady() ? null : image.status().orElse(null);
    }

    private static String lastReason(String learner) {
        return SandboxEntity.latestOf(learner).map(sandbox -> sandbox.reason).orElse(null);
    }
}
