package dev.podo.lesson;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** The words of the course and what they mean. */
@Path("/{lang:ko|en}/glossary")
@PermitAll
public class GlossaryPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance glossary(Language lang, List<Explained> terms);
    }

    /**
     * A term as a reader sees it.
     *
     * @param lesson the lesson that explains it; null if none does
     */
    public record Explained(Term term, Lesson lesson) {}

    private final Lessons lessons;

    GlossaryPage(Lessons lessons) {
        this.lessons = lessons;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance glossary(@PathParam("lang") String code) {
        Language language = Language.of(code).orElseThrow();
        List<Explained> terms = lessons.glossary().sorted(language).stream()
                .map(term -> new Explained(
                        term,
                        Optional.ofNullable(term.lesson())
                                .flatMap(lessons::find)
                                .orElse(null)))
                .toList();
        return Templates.glossary(language, terms).setLocale(code);
    }
}
