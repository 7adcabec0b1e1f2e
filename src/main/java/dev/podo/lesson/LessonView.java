package dev.podo.lesson;

import java.util.List;

/**
 * A lesson as a reader sees it.
 *
 * @param previous the lesson before; null for the first
 * @param next the lesson after; null for the last
 * @param behind the sections that say something else in the other language by now; empty if there are none
 * @param known whether the reader is signed in
 * @param read whether the reader has said that they have read it
 */
public record LessonView(
        Lesson lesson,
        Lesson previous,
        Lesson next,
        QuizView quiz,
        List<Section> behind,
        boolean known,
        boolean read) {}
