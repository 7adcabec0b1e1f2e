package dev.podo.verify;

import java.util.List;

/** Points earned out of points to earn. */
public record Score(int earned, int points) {

    public Score {
        if (earned < 0 || earned > points) {
            throw new IllegalArgumentException("A score lies between 0 and its points: " + earned + "/" + points);
        }
    }

    public static Score of(List<Outcome> outcomes) {
        return new Score(
                outcomes.stream().mapToInt(Outcome::earned).sum(),
                outcomes.stream().mapToInt(Outcome::points).sum());
    }
}
