package dev.podo.lesson;

import dev.podo.text.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The questions of a lesson, answered on the lesson's own page. */
@Path("/{lang:ko|en}/lessons")
@PermitAll
public class QuizPage {

    private final Lessons lessons;
    private final Reader reader;
    private final RenderLesson render;

    QuizPage(Lessons lessons, Reader reader, RenderLesson render) {
        this.lessons = lessons;
        this.reader = reader;
        this.render = render;
    }

    /** The lesson with a question answered. Nothing is kept, so that it works for those who are not signed in. */
    @GET
    @Path("/{id}/quiz/{question}")
    @Produces(RenderLesson.HTML)
    public Response answered(
            @PathParam("lang") String code,
            @PathParam("id") String id,
            @PathParam("question") String questionId,
            @Context UriInfo uri) {
        Lesson lesson = lesson(id);
        Map<String, GivenAnswer> answers = new HashMap<>(reader.answers(id));
        Optional<GivenAnswer> answer = AnswerForm.read(question(lesson, questionId), uri.getQueryParameters());
        answer.ifPresent(given -> answers.put(questionId, given));
        String incomplete = answer.isPresent() ? null : questionId;
        return Response.ok(render.page(Language.of(code).orElseThrow(), lesson, answers, incomplete), RenderLesson.HTML)
                .build();
    }

    /** Keeps the answer of somebody who is signed in. */
    @POST
    @Path("/{id}/quiz/{question}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("lang") String code,
            @PathParam("id") String id,
            @PathParam("question") String questionId,
            MultivaluedMap<String, String> form) {
        Question question = question(lesson(id), questionId);
        Optional<GivenAnswer> answer = AnswerForm.read(question, form);
        String lesson = "/" + code + "/lessons/" + id;
        String anchor = "#quiz-" + questionId;
        if (answer.isPresent() && reader.isKnown()) {
            reader.keep(id, questionId, answer.get());
            return Response.seeOther(URI.create(lesson + anchor)).build();
        }
        // Whose session ran out still sees what they answered and what comes of it; the same for half an answer.
        return Response.seeOther(
                        URI.create(lesson + "/quiz/" + questionId + "?" + AnswerForm.query(question, form) + anchor))
                .build();
    }

    private Lesson lesson(String id) {
        return lessons.find(id).orElseThrow(NotFoundException::new);
    }

    private static Question question(Lesson lesson, String id) {
        return lesson.quiz().find(id).orElseThrow(NotFoundException::new);
    }
}
