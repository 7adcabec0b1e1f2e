package dev.podo.lesson;

import dev.podo.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Makes a lesson's page for the person who asks for it. */
@ApplicationScoped
class RenderLesson {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Lessons lessons;
    private final Reader reader;

    RenderLesson(Lessons lessons, Reader reader) {
        this.lessons = lessons;
        this.reader = reader;
    }

    /** @param incomplete the id of the question to which something came that is no answer; null if there is none */
    byte[] page(Language language, Lesson lesson, Map<String, GivenAnswer> answers, String incomplete) {
        LessonView view = new LessonView(
                lesson,
                lessons.before(lesson).orElse(null),
                lessons.after(lesson).orElse(null),
                QuizView.of(lesson.quiz(), answers, reader.seed(), incomplete),
                lessons.behind(lesson, language),
                reader.isKnown(),
                reader.hasRead(lesson.id()));
        return LessonPage.Templates.lesson(language, view)
                .setLocale(language.code())
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
