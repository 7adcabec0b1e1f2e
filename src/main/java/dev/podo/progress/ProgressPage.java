package dev.podo.progress;

import dev.podo.people.CurrentLearner;
import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A learner's own page: what is done, and what to do next. */
@Path("/{lang:ko|en}/progress")
@Authenticated
public class ProgressPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance progress(Language lang, CourseProgress course, Certificate certificate);
    }

    private final ViewProgress progress;
    private final IssueCertificate certificates;
    private final CurrentLearner learner;

    ProgressPage(ViewProgress progress, IssueCertificate certificates, CurrentLearner learner) {
        this.progress = progress;
        this.certificates = certificates;
        this.learner = learner;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance progress(@PathParam("lang") String code) {
        Certificate certificate = certificates.to(learner.find().orElseThrow()).orElse(null);
        return Templates.progress(Language.of(code).orElseThrow(), progress.of(learner.id()), certificate)
                .setLocale(code);
    }
}
