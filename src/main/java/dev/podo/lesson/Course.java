package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;
import java.util.List;
import java.util.stream.Stream;

/** Everything that lies in the content folders, the lessons in the order of the course. */
record Course(List<Lesson> lessons, Glossary glossary, InStep inStep) {

    public Course {
        lessons = List.copyOf(lessons);
    }

    /** All that is compared between the languages. */
    List<Block> blocks() {
        return Stream.concat(
                        lessons.stream().flatMap(lesson -> lesson.blocks().stream()),
                        glossary.terms().stream()
                                .map(term -> new Block(
                                        "glossary#" + term.id(),
                                        new Text(term.words(Language.KO), term.words(Language.EN)))))
                .toList();
    }
}
