package dev.podo.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A lesson's quiz as a reader sees it. */
public record QuizView(List<QuestionView> questions) {

    /** @param incomplete the id of the question to which something came that is no answer; null if there is none */
    static QuizView of(Quiz quiz, Map<String, GivenAnswer> answers, long seed, String incomplete) {
        List<QuestionView> views = new ArrayList<>();
        for (Question question : quiz.questions()) {
            GivenAnswer given = answers.get(question.id());
            // The course may have changed since the answer was given.
            boolean fits = given != null && question.isAnswer(given.chosen());
            views.add(QuestionView.of(
                    views.size() + 1,
                    question,
                    seed,
                    fits ? given : null,
                    question.id().equals(incomplete)));
        }
        return new QuizView(List.copyOf(views));
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }

    public long right() {
        return questions.stream().filter(QuestionView::isRight).count();
    }

    public boolean isPassed() {
        return !questions.isEmpty() && right() == questions.size();
    }
}
