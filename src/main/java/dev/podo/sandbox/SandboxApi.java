package dev.podo.sandbox;

import dev.podo.people.CurrentLearner;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The caller's own sandbox; there is no way to name another's. */
@Path("/api/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"learner", "instructor"})
public class SandboxApi {

    private final CurrentLearner learner;
    private final OpenSandbox open;
    private final ViewSandbox view;
    private final ProlongSandbox prolong;
    private final CloseSandbox close;
    private final LeasedClusters clusters;

    SandboxApi(
            CurrentLearner learner,
            OpenSandbox open,
            ViewSandbox view,
            ProlongSandbox prolong,
            CloseSandbox close,
            LeasedClusters clusters) {
        this.learner = learner;
        this.open = open;
        this.view = view;
        this.prolong = prolong;
        this.close = close;
        this.clusters = clusters;
    }

    @PUT
    @Operation(summary = "Open my sandbox, or return the one I have")
    @RolesAllowed({"learner", "instructor"})
    public Response open() {
        String problem = view.engineProblem();
        if (problem != null) {
            throw unavailable(problem);
        }
        open.forLearner(learner.id());
        return Response.accepted(view.ofLearner(learner.id())).build();
    }

    @GET
    @Operation(summary = "How my sandbox is: state, queue position, stages, expiry")
    @RolesAllowed({"learner", "instructor"})
    public SandboxView show() {
        return view.ofLearner(learner.id());
    }

    @DELETE
    @Operation(summary = "Close my sandbox with all it holds")
    @RolesAllowed({"learner", "instructor"})
    public void close() {
        close.ofLearner(learner.id());
    }

    @POST
    @Path("/prolong")
    @Operation(summary = "Let my lease end a full lease from now")
    @RolesAllowed({"learner", "instructor"})
    public SandboxView prolong() {
        if (!prolong.ofLearner(learner.id())) {
            throw notLeased();
        }
        return view.ofLearner(learner.id());
    }

    @GET
    @Path("/kubeconfig")
    @Produces("application/yaml")
    @Operation(summary = "The kubeconfig of my sandbox")
    @RolesAllowed({"learner", "instructor"})
    public Response kubeconfig() {
        String kubeconfig = clusters.kubeconfig(learner.id()).orElseThrow(SandboxApi::notLeased);
        return Response.ok(kubeconfig)
                .header("Content-Disposition", "attachment; filename=\"podo-kubeconfig.yaml\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Problem notLeased() {
        return new Problem(409, "sandbox-not-ready", Messages.text("sandbox_problem_not_ready"));
    }

    static Problem unavailable(String problem) {
        return new Problem(503, "sandbox-unavailable", Messages.text(problem));
    }
}
