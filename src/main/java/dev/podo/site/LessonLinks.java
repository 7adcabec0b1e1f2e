package dev.podo.site;

import dev.podo.lesson.Lessons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Whether there is a lesson to link to: a lab may come before its lesson is written. */
@Named("lessonLinks")
@ApplicationScoped
public class LessonLinks {

    private final Lessons lessons;

    LessonLinks(Lessons lessons) {
        this.lessons = lessons;
    }

    public boolean has(String lesson) {
        return lessons.find(lesson).isPresent();
    }
}
