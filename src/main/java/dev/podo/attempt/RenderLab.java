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
                SetupView setup,
                SolutionView solution,
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
    private final ViewSetup setup;
    private final GiveUpLab giveUp;

    RenderLab(CurrentLearner learner, ViewAttempts attempts, ViewSandbox sandbox, ViewSetup setup, GiveUpLab giveUp) {
        this.learner = learner;
        this.attempts = attempts;
        this.sandbox = sandbox;
        this.setup = setup;
        this.giveUp = giveUp;
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
        boolean givenUp = giveUp.hasGivenUp(me, lab);
        return Templates.lab(
                        language,
                        LabView.of(lab, language, solved || givenUp),
                        setup.of(me, lab, language),
                        SolutionView.of(lab, solved, givenUp),
                        editor,
                        preview,
                        sandbox.ofLearner(me),
                        sandbox.engineProblem(),
                        shown.orElse(null),
                        soFar)
                .setLocale(language.code());
    }
}
