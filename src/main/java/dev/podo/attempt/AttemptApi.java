package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.people.CurrentLearner;
import dev.podo.text.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Labs, submissions and their results, for the caller alone. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"learner", "instructor"})
public class AttemptApi {

    private final CurrentLearner learner;
    private final LabCatalog labs;
    private final LearnerLabs own;
    private final PreviewManifest preview;
    private final SubmitAttempt submit;
    private final ViewAttempts view;
    private final AskToPrepare prepare;
    private final ViewSetup setup;

    AttemptApi(
            CurrentLearner learner,
            LabCatalog labs,
            LearnerLabs own,
            PreviewManifest preview,
            SubmitAttempt submit,
            ViewAttempts view,
            AskToPrepare prepare,
            ViewSetup setup) {
        this.learner = learner;
        this.labs = labs;
        this.own = own;
        this.preview = preview;
        this.submit = submit;
        this.view = view;
        this.prepare = prepare;
        this.setup = setup;
    }

    @GET
    @Path("/labs")
    @Operation(summary = "The labs, with their points and my best score")
    @RolesAllowed({"learner", "instructor"})
    public List<LabSummary> labs(@QueryParam("lang") String lang) {
        return LabSummary.all(labs, view, learner.id(), language(lang));
    }

    @POST
    @Path("/labs/{lab}/preview")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What the checks come to on manifests alone: no cluster, no attempt, no points")
    @RolesAllowed({"learner", "instructor"})
    public PreviewView preview(@PathParam("lab") String id, @QueryParam("lang") String lang, byte[] manifest) {
        Lab lab = own.find(learner.id(), id).orElseThrow(NotFoundException::new);
        return preview.preview(manifest == null ? new byte[0] : manifest, lab, language(lang));
    }

    @GET
    @Path("/labs/{lab}/setup")
    @Operation(summary = "What a lab begins with, and whether that is in my cluster")
    @RolesAllowed({"learner", "instructor"})
    public SetupView setup(@PathParam("lab") String id, @QueryParam("lang") String lang) {
        Lab lab = own.find(learner.id(), id).orElseThrow(NotFoundException::new);
        return setup.of(learner.id(), lab, language(lang));
    }

    @POST
    @Path("/labs/{lab}/setup")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Prepare a lab in my cluster; with anew=true all that it has there is taken away first")
    @RolesAllowed({"learner", "instructor"})
    public Response prepare(
            @PathParam("lab") String id, @QueryParam("anew") boolean anew, @QueryParam("lang") String lang) {
        Lab lab = own.find(learner.id(), id).orElseThrow(NotFoundException::new);
        prepare.ask(learner.id(), lab, anew);
        return Response.accepted(setup.of(learner.id(), lab, language(lang))).build();
    }

    @POST
    @Path("/labs/{lab}/attempts")
    // Whatever a client calls YAML; JSON is YAML too, and no body at all has no type.
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Submit manifests to a lab; an empty body grades the cluster as it stands")
    @RolesAllowed({"learner", "instructor"})
    public Response submit(@PathParam("lab") String id, byte[] manifest) {
        Lab lab = own.find(learner.id(), id).orElseThrow(NotFoundException::new);
        SubmitAttempt.Submitted submitted = submit.submit(learner.id(), lab, manifest == null ? new byte[0] : manifest);
        if (submitted instanceof SubmitAttempt.Submitted.Rejected rejected) {
            throw ManifestRefused.problem(rejected.problems());
        }
        String attempt = ((SubmitAttempt.Submitted.Accepted) submitted).attempt();
        return Response.accepted(Map.of("id", attempt))
                .location(URI.create("/api/attempts/" + attempt))
                .build();
    }

    @GET
    @Path("/attempts/{id}")
    @Operation(summary = "An attempt of mine: its state, and once graded its score and checks")
    @RolesAllowed({"learner", "instructor"})
    public AttemptView show(@PathParam("id") String id, @QueryParam("lang") String lang) {
        return view.one(learner.id(), id, language(lang)).orElseThrow(NotFoundException::new);
    }

    private Language language(String lang) {
        return Language.of(lang).orElseGet(learner::language);
    }
}
