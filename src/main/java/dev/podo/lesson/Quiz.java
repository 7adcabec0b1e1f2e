package dev.podo.lesson;

import java.util.List;
import java.util.Optional;

/** The questions at the end of a lesson. */
public record Quiz(List<Question> questions) {

    /** For a lesson that asks nothing. */
    static final Quiz NONE = new Quiz(List.of());

    public Quiz {
        questions = List.copyOf(questions);
    }

    Optional<Question> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }
}
