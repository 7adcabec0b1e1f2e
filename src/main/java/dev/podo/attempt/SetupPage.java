package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.lab.LabCatalog;
import dev.podo.people.CurrentLearner;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What the buttons do that prepare a lab and begin it anew; they lead back to it. */
@Path("/{lang:ko|en}/labs/{lab}/setup")
@RolesAllowed({"learner", "instructor"})
public class SetupPage {

    private final CurrentLearner learner;
    private final LabCatalog labs;
    private final AskToPrepare prepare;

    SetupPage(CurrentLearner learner, LabCatalog labs, AskToPrepare prepare) {
        this.learner = learner;
        this.labs = labs;
        this.prepare = prepare;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"learner", "instructor"})
    public Response prepare(
            @PathParam("lang") String lang, @PathParam("lab") String id, @FormParam("anew") boolean anew) {
        Lab lab = labs.find(id).orElseThrow(NotFoundException::new);
        prepare.ask(learner.id(), lab, anew);
        return Response.seeOther(URI.create("/" + lang + "/labs/" + lab.id() + "#setup"))
                .build();
    }
}
