package dev.podo.sandbox;

import dev.podo.people.CurrentLearner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/** What the sandbox panel's buttons do; each leads back to the lab that they were pressed in. */
@Path("/{lang:ko|en}/sandbox")
@RolesAllowed({"learner", "instructor"})
public class SandboxPage {

    private static final Pattern LAB_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final CurrentLearner learner;
    private final SandboxApi api;
    private final OpenSandbox open;
    private final ProlongSandbox prolong;
    private final CloseSandbox close;

    SandboxPage(CurrentLearner learner, SandboxApi api, OpenSandbox open, ProlongSandbox prolong, CloseSandbox close) {
        this.learner = learner;
        this.api = api;
        this.open = open;
        this.prolong = prolong;
        this.close = close;
    }

    @POST
    @Path("/open")
    @RolesAllowed({"learner", "instructor"})
    public Response open(@PathParam("lang") String language, @FormParam("lab") String lab) {
        open.forLearner(learner.id());
        return back(language, lab);
    }

    @POST
    @Path("/prolong")
    @RolesAllowed({"learner", "instructor"})
    public Response prolong(@PathParam("lang") String language, @FormParam("lab") String lab) {
        prolong.ofLearner(learner.id());
        return back(language, lab);
    }

    @POST
    @Path("/close")
    @RolesAllowed({"learner", "instructor"})
    public Response close(@PathParam("lang") String language, @FormParam("lab") String lab) {
        close.ofLearner(learner.id());
        return back(language, lab);
    }

    @GET
    @Path("/kubeconfig")
    @Produces("application/yaml")
    @RolesAllowed({"learner", "instructor"})
    public Response kubeconfig() {
        return api.kubeconfig();
    }

    private static Response back(String language, String lab) {
        boolean known = lab != null && LAB_ID.matcher(lab).matches();
        return Response.seeOther(URI.create("/" + language + (known ? "/labs/" + lab + "#sandbox" : "/labs")))
                .build();
    }
}
