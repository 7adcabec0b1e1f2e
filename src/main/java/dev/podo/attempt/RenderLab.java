package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.sandbox.SandboxView;
import dev.podo.sandbox.ViewSandbox;
import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Puts the page of a lab together, whatever led to it. */
@ApplicationScoped
class RenderLab {

    @CheckedTemplate(basePath = "LabPage")
    static class Templates {
        static native TemplateInstance lab(
                Language lang,
                LabView lab,
                EditorView editor,
                PreviewView preview,
                SandboxView sandbox,
                String engineProblem,
                AttemptView attempt,
                List<AttemptView> attempts);
    }

    private final CurrentLearner learner;
    private final ViewAttempts attempts;
    private final ViewSandbox sandbox;

    RenderLab(CurrentLearner learner, ViewAttempts attempts, ViewSandbox sandbox) {
        this.learner = learner;
        this.attempts = attempts;
        this.sandbox = sandbox;
    }

    /**
     * The page in one language.
     *
     * @param preview {@code null} if there is none to show
     * @param attempt the id of the attempt to show; {@code null} for the last one
     */
    TemplateInstance page(Language language, Lab lab, EditorView editor, PreviewView preview, String attempt) {
        String me = learner.find().map(Learner::id).orElse("");
        List<AttemptView> soFar = attempts.ofLab(me, lab.id(), language);
        Optional<AttemptView> shown = soFar.stream()
                .filter(one -> attempt == null || one.id().equals(attempt))
                .findFirst();
        boolean solved = soFar.stream().anyMatch(AttemptView::isPerfect);
        return Templates.lab(
                        language,
                        LabView.of(lab, language, solved),
                        editor,
                        preview,
                        sandbox.ofLearner(me),
                        sandbox.engineProblem(),
                        shown.orElse(null),
                        soFar)
                .setLocale(language.code());
    }
}
