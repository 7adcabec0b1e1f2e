package dev.podo.attempt;

import dev.podo.lab.LabCatalog;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** All labs, and how far the reader has come with each. */
@Path("/{lang:ko|en}/labs")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class LabsPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance labs(Language lang, LabList list);
    }

    private final CurrentLearner learner;
    private final LabCatalog labs;
    private final ViewAttempts attempts;

    LabsPage(CurrentLearner learner, LabCatalog labs, ViewAttempts attempts) {
        this.learner = learner;
        this.labs = labs;
        this.attempts = attempts;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@PathParam("lang") String lang) {
        Language language = Language.of(lang).orElseThrow(NotFoundException::new);
        String me = learner.find().map(Learner::id).orElse("");
        LabList list = new LabList(LabSummary.all(labs, attempts, me, language), !me.isEmpty());
        return Templates.labs(language, list).setLocale(language.code());
    }
}
