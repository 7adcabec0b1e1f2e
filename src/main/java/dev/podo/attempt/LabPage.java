package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
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
import java.util.Objects;

/** A lab to work on: its task, the editor, the sandbox, the result and the attempts so far. */
@Path("/{lang:ko|en}/labs")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class LabPage {

    private static final int UNPROCESSABLE = 422;

    private final CurrentLearner learner;
    private final LearnerLabs labs;
    private final SubmitAttempt submit;
    private final Drafts drafts;
    private final RenderLab render;

    LabPage(CurrentLearner learner, LearnerLabs labs, SubmitAttempt submit, Drafts drafts, RenderLab render) {
        this.learner = learner;
        this.labs = labs;
        this.submit = submit;
        this.drafts = drafts;
        this.render = render;
    }

    @GET
    @Path("/{lab}")
    @PermitAll
    public TemplateInstance show(
            @PathParam("lang") String lang, @PathParam("lab") String id, @QueryParam("attempt") String attempt) {
        Lab lab = lab(id);
        String draft =
                learner.find().flatMap(person -> drafts.of(person.id(), id)).orElse("");
        return render.page(language(lang), lab, EditorView.of(draft), null, attempt);
    }

    @POST
    @Path("/{lab}/attempts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"learner", "instructor"})
    public Response submit(
            @PathParam("lang") String lang, @PathParam("lab") String id, @FormParam("manifests") String manifests) {
        Lab lab = lab(id);
        Language language = language(lang);
        String content = Objects.requireNonNullElse(manifests, "");
        drafts.saveIfShort(learner.id(), id, content);
        SubmitAttempt.Submitted submitted = submit.submit(learner.id(), lab, content.getBytes(StandardCharsets.UTF_8));
        if (submitted instanceof SubmitAttempt.Submitted.Rejected rejected) {
            EditorView editor = new EditorView(content, ProblemView.of(rejected.problems(), language));
            return Response.status(UNPROCESSABLE)
                    .entity(render.page(language, lab, editor, null, null))
                    .build();
        }
        String attempt = ((SubmitAttempt.Submitted.Accepted) submitted).attempt();
        return Response.seeOther(URI.create("/" + lang + "/labs/" + lab.id() + "?attempt=" + attempt + "#result"))
                .build();
    }

    @PUT
    @Path("/{lab}/draft")
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed({"learner", "instructor"})
    public void saveDraft(@PathParam("lab") String id, String content) {
        if (!drafts.saveIfShort(learner.id(), lab(id).id(), content)) {
            throw new Problem(413, "draft-too-long", Messages.text("attempt_problem_draft", Drafts.MAX_LENGTH));
        }
    }

    private Lab lab(String id) {
        String me = learner.find().map(Learner::id).orElse("");
        return labs.find(me, id).orElseThrow(NotFoundException::new);
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotFoundException::new);
    }
}
