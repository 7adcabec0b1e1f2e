package dev.podo.site;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** What Podo is, and the course at a glance. */
@Path("/{lang:ko|en}")
@Produces(MediaType.TEXT_HTML)
class HomePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Language lang, CourseMap course);
    }

    private final CourseEntries course;

    HomePage(CourseEntries course) {
        this.course = course;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@RestPath String lang) {
        Language language = Language.of(lang).orElseThrow();
        return Templates.home(language, course.in(language)).setLocale(lang);
    }
}
