package dev.podo.lesson;

import java.util.List;

/**
 * What a reader answered to a question.
 *
 * @param chosen see {@link Question}
 * @param right whether it was wholly right when it was given
 */
public record GivenAnswer(List<String> chosen, boolean right) {

    public GivenAnswer {
        chosen = List.copyOf(chosen);
    }
}
