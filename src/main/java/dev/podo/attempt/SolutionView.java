package dev.podo.attempt;

import dev.podo.lab.Lab;
import java.util.List;

/**
 * A lab's solution, for those who may see it.
 *
 * @param givenUp whether the reader asked for it before having solved the lab
 * @param files nothing until it may be seen
 */
record SolutionView(boolean givenUp, List<YamlView> files) {

    static SolutionView of(Lab lab, boolean solved, boolean givenUp) {
        return new SolutionView(givenUp, solved || givenUp ? YamlView.of(lab.solution()) : List.of());
    }

    public boolean isShown() {
        return !files.isEmpty();
    }
}
