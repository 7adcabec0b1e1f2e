package dev.podo.attempt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.podo.verify.Preview;
import java.util.List;

/**
 * What a lab's checks come to on a manifest alone, in one language. It earns nothing.
 *
 * @param preview always true, so that nobody takes it for a grade
 * @param problems why the manifest cannot be read; then there are no checks
 */
public record PreviewView(boolean preview, List<ProblemView> problems, List<CheckView> checks) {

    /**
     * One check.
     *
     * @param state {@code holds}, {@code fails}, {@code needs-cluster} or {@code blocked}
     */
    public record CheckView(
            String id,
            String title,
            int points,
            String state,
            String message,
            String expected,
            String found,
            String why,
            String next) {

        @JsonIgnore
        public boolean isFailing() {
            return Preview.State.FAILS.code().equals(state);
        }

        /** The look of this state. */
        @JsonIgnore
        public String getTone() {
            return switch (state) {
                case "holds" -> "pass";
                case "fails" -> "fail";
                case "blocked" -> "blocked";
                default -> "observing";
            };
        }
    }

    static PreviewView unreadable(List<ProblemView> problems) {
        return new PreviewView(true, problems, List.of());
    }

    static PreviewView of(List<CheckView> checks) {
        return new PreviewView(true, List.of(), checks);
    }

    public int count(String state) {
        return (int)
                checks.stream().filter(check -> check.state().equals(state)).count();
    }
}
