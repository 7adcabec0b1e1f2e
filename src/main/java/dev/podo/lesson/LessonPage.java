package dev.podo.lesson;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A lesson to read. */
@Path("/{lang:ko|en}/lessons")
@PermitAll
public class LessonPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance lesson(Language lang, LessonView view);
    }

    private final Lessons lessons;
    private final Reader reader;
    private final RenderLesson render;

    LessonPage(Lessons lessons, Reader reader, RenderLesson render) {
        this.lessons = lessons;
        this.reader = reader;
        this.render = render;
    }

    @GET
    @Path("/{id}")
    @Produces(RenderLesson.HTML)
    public Response lesson(@PathParam("lang") String code, @PathParam("id") String id, @Context Request request) {
        byte[] page = render.page(Language.of(code).orElseThrow(), find(id), reader.answers(id), null);
        // The tag is of the whole page, since its frame shows who is signed in.
        EntityTag tag = PageTag.of(page);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(page, RenderLesson.HTML) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.COOKIE)
                .build();
    }

    /** Marks the lesson as read and leads on to the next, after the last to the reader's progress. */
    @POST
    @Path("/{id}/read")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@PathParam("lang") String code, @PathParam("id") String id) {
        Lesson lesson = find(id);
        if (reader.isKnown()) {
            reader.markRead(id);
        }
        String next = lessons.after(lesson)
                .map(following -> "/lessons/" + following.id())
                .orElse("/progress");
        return Response.seeOther(URI.create("/" + code + next)).build();
    }

    /** Keeps where the reader is, as the page's script tells it. */
    @POST
    @Path("/{id}/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public void place(
            @PathParam("lang") String code, @PathParam("id") String id, @FormParam("section") String section) {
        Language language = Language.of(code).orElseThrow();
        boolean exists = find(id).sections(language).stream()
                .anyMatch(known -> known.id().equals(section));
        if (reader.isKnown() && exists) {
            reader.keepPlace(id, section);
        }
    }

    private Lesson find(String id) {
        return lessons.find(id).orElseThrow(NotFoundException::new);
    }
}
