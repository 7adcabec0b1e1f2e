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

/** What the button does that shows a lab's solution. */
@Path("/{lang:ko|en}/labs/{lab}/solution")
@RolesAllowed({"learner", "instructor"})
public class SolutionPage {

    private final CurrentLearner learner;
    private final LabCatalog labs;
    private final GiveUpLab giveUp;

    SolutionPage(CurrentLearner learner, LabCatalog labs, GiveUpLab giveUp) {
        this.learner = learner;
        this.labs = labs;
        this.giveUp = giveUp;
    }

    /** Nothing happens without the box ticked; browsers do not send the form then. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"learner", "instructor"})
    public Response giveUp(
            @PathParam("lang") String lang, @PathParam("lab") String id, @FormParam("sure") boolean sure) {
        Lab lab = labs.find(id).orElseThrow(NotFoundException::new);
        if (sure) {
            giveUp.giveUp(learner.id(), lab);
        }
        String place = sure ? "#solution" : "#give-up";
        return Response.seeOther(URI.create("/" + lang + "/labs/" + lab.id() + place))
                .build();
    }
}
