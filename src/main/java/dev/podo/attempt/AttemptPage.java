package dev.podo.attempt;

import dev.podo.people.CurrentLearner;
import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The reader's attempts: all of them, one of them, and word of those that change. */
@Path("/{lang:ko|en}/attempts")
@RolesAllowed({"learner", "instructor"})
public class AttemptPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance attempts(Language lang, List<AttemptView> attempts);

        static native TemplateInstance attempt(Language lang, AttemptView attempt);
    }

    private final CurrentLearner learner;
    private final ViewAttempts attempts;
    private final AttemptChanges changes;

    AttemptPage(CurrentLearner learner, ViewAttempts attempts, AttemptChanges changes) {
        this.learner = learner;
        this.attempts = attempts;
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({"learner", "instructor"})
    public TemplateInstance all(@PathParam("lang") String lang) {
        Language language = language(lang);
        return Templates.attempts(language, attempts.all(learner.id(), language))
                .setLocale(language.code());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({"learner", "instructor"})
    public TemplateInstance one(@PathParam("lang") String lang, @PathParam("id") String id) {
        Language language = language(lang);
        AttemptView attempt = attempts.one(learner.id(), id, language).orElseThrow(NotFoundException::new);
        return Templates.attempt(language, attempt).setLocale(language.code());
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    @RolesAllowed({"learner", "instructor"})
    public Multi<String> changes() {
        return changes.of(learner.id());
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotFoundException::new);
    }
}
