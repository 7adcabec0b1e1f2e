package dev.podo.lesson;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** A lesson to read. */
@Path("/{lang:ko|en}/lessons")
@PermitAll
public class LessonPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lesson(Language lang, Lesson lesson, Lesson previous, Lesson next);
    }

    private final Lessons lessons;

    LessonPage(Lessons lessons) {
        this.lessons = lessons;
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @PermitAll
    public Response lesson(@PathParam("lang") String code, @PathParam("id") String id, @Context Request request) {
        Language language = Language.of(code).orElseThrow(NotFoundException::new);
        Lesson lesson = lessons.find(id).orElseThrow(NotFoundException::new);
        // The tag is of the whole page, since its frame shows who is signed in.
        byte[] page = Templates.lesson(
                        language,
                        lesson,
                        lessons.before(lesson).orElse(null),
                        lessons.after(lesson).orElse(null))
                .setLocale(language.code())
                .render()
                .getBytes(StandardCharsets.UTF_8);
        EntityTag tag = PageTag.of(page);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(page) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .build();
    }
}
