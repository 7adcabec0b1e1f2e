package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.manifest.ManifestProblem;
import dev.podo.manifest.ManifestResult;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.sandbox.Cluster;
import dev.podo.sandbox.SandboxView;
import dev.podo.sandbox.ViewSandbox;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A lab to work on: its task, the editor, the sandbox, the result and the attempts so far. */
@Path("/{lang:ko|en}/labs")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class LabPage {

    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lab(
                Language lang,
                LabView lab,
                EditorView editor,
                SandboxView sandbox,
                String engineProblem,
                AttemptView attempt,
                List<AttemptView> attempts);
    }

    private final CurrentLearner learner;
    private final LabCatalog labs;
    private final ReadSubmission read;
    private final SubmitAttempt submit;
    private final ViewAttempts attempts;
    private final ViewSandbox sandbox;
    private final Drafts drafts;

    LabPage(
            CurrentLearner learner,
            LabCatalog labs,
            ReadSubmission read,
            SubmitAttempt submit,
            ViewAttempts attempts,
            ViewSandbox sandbox,
            Drafts drafts) {
        this.learner = learner;
        this.labs = labs;
        this.read = read;
        this.submit = submit;
        this.attempts = attempts;
        this.sandbox = sandbox;
        this.drafts = drafts;
    }

    @GET
    @Path("/{lab}")
    @PermitAll
    public TemplateInstance show(
            @PathParam("lang") String lang, @PathParam("lab") String id, @QueryParam("attempt") String attempt) {
        Lab lab = lab(id);
        String draft =
                learner.find().flatMap(person -> drafts.of(person.id(), id)).orElse("");
        return page(language(lang), lab, EditorView.of(draft), attempt);
    }

    @POST
    @Path("/{lab}/attempts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"learner", "instructor"})
    public Response submit(
            @PathParam("lang") String lang, @PathParam("lab") String id, @FormParam("manifests") String manifests) {
        Lab lab = lab(id);
        String content = Objects.requireNonNullElse(manifests, "");
        keep(id, content);
        SubmitAttempt.Submitted submitted = submit.submit(learner.id(), lab, content.getBytes(StandardCharsets.UTF_8));
        if (submitted instanceof SubmitAttempt.Submitted.Rejected rejected) {
            return refused(language(lang), lab, content, rejected.problems());
        }
        String attempt = ((SubmitAttempt.Submitted.Accepted) submitted).attempt();
        return Response.seeOther(URI.create("/" + lang + "/labs/" + lab.id() + "?attempt=" + attempt + "#result"))
                .build();
    }

    /** Reads the manifest without a cluster and without an attempt; anyone may. */
    @POST
    @Path("/{lab}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response check(
            @PathParam("lang") String lang, @PathParam("lab") String id, @FormParam("manifests") String manifests) {
        Lab lab = lab(id);
        String content = Objects.requireNonNullElse(manifests, "");
        if (learner.isSignedIn()) {
            keep(id, content);
        }
        ManifestResult result = read.read(content, lab, Cluster.NAMESPACE);
        if (result instanceof ManifestResult.Rejected rejected) {
            return refused(language(lang), lab, content, rejected.problems());
        }
        EditorView editor = result instanceof ManifestResult.Empty
                ? EditorView.of(content)
                : EditorView.checked(content, List.of(), language(lang));
        return Response.ok(page(language(lang), lab, editor, null)).build();
    }

    @PUT
    @Path("/{lab}/draft")
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed({"learner", "instructor"})
    public void saveDraft(@PathParam("lab") String id, String content) {
        if (!keep(lab(id).id(), content)) {
            throw new Problem(413, "draft-too-long", Messages.text("attempt_problem_draft", Drafts.MAX_LENGTH));
        }
    }

    /** Saves what stands in the editor; returns whether it was short enough. */
    private boolean keep(String lab, String content) {
        boolean fits = content.length() <= Drafts.MAX_LENGTH;
        if (fits) {
            drafts.save(learner.id(), lab, content);
        }
        return fits;
    }

    private Response refused(Language language, Lab lab, String content, List<ManifestProblem> problems) {
        return Response.status(UNPROCESSABLE)
                .entity(page(language, lab, EditorView.checked(content, problems, language), null))
                .build();
    }

    private TemplateInstance page(Language language, Lab lab, EditorView editor, String attempt) {
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
                        sandbox.ofLearner(me),
                        sandbox.engineProblem(),
                        shown.orElse(null),
                        soFar)
                .setLocale(language.code());
    }

    private Lab lab(String id) {
        return labs.find(id).orElseThrow(NotFoundException::new);
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotFoundException::new);
    }
}
