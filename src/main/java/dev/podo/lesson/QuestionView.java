package dev.podo.lesson;

import dev.podo.lesson.Question.Kind;
import dev.podo.lesson.Question.Option;
import java.util.List;

/**
 * A question as a reader sees it.
 *
 * @param number its place in the quiz, from 1
 * @param choices the options in the order in which they are shown
 * @param counterparts of a match: the options whose {@code with} can be chosen, in the order in which they are shown
 * @param given the reader's answer; null before there is one
 * @param incomplete whether the reader sent something that is no answer yet
 */
public record QuestionView(
        int number,
        Question question,
        List<Option> choices,
        List<Option> counterparts,
        GivenAnswer given,
        boolean incomplete) {

    /** Another seed for the right column of a match, or both columns would stand side by side as they belong. */
    private static final long OTHER_COLUMN = 7919;

    static QuestionView of(int number, Question question, long seed, GivenAnswer given, boolean incomplete) {
        return new QuestionView(
                number, question, question.shuffled(seed), question.shuffled(seed + OTHER_COLUMN), given, incomplete);
    }

    public boolean isAnswered() {
        return given != null;
    }

    public boolean isRight() {
        return given != null && given.right();
    }

    public boolean isChosen(Option option) {
        return given != null && (question.isOrdered() || given.chosen().contains(option.id()));
    }

    /** Whether the reader chose this place, from 1, for the option. */
    public boolean isAt(Option option, int place) {
        return given != null && given.chosen().indexOf(option.id()) == place - 1;
    }

    /** Whether the reader matched the option with the counterpart of the other. */
    public boolean isMatched(Option option, Option other) {
        return given != null
                && given.chosen().get(question.options().indexOf(option)).equals(other.id());
    }

    /** Whether what the reader said about this very option is right. */
    public boolean isRightAbout(Option option) {
        int place = question.options().indexOf(option);
        return question.isOrdered()
                ? given.chosen().get(place).equals(option.id())
                : given.chosen().contains(option.id()) == option.correct();
    }

    /** Who is right learns about every option; who is not, about those they chose, so that another try is worth it. */
    public boolean isExplained(Option option) {
        return isRight() || isChosen(option);
    }

    public boolean isKind(String code) {
        return question.kind() == Kind.of(code).orElseThrow();
    }
}
