package dev.podo.attempt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An attempt as its learner sees it, in one language.
 *
 * @param score {@code null} until there is a grade
 * @param counted whether it counts as an attempt; faults of the platform and refused manifests don't, nor does what
 *     was submitted after its learner had seen the solution
 * @param reason why there is no grade, in a sentence; {@code null} unless there is none
 * @param manifest what was submitted; empty when the cluster was graded as it stood
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptView(
        String id,
        String lab,
        String state,
        Integer score,
        int points,
        boolean counted,
        Instant createdAt,
        Instant finishedAt,
        String reason,
        List<CheckView> checks,
        List<RefusalView> refusals,
        String manifest) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * What a probe met.
     *
     * @param name the probe's name in labs
     * @param afterMillis when its last try began, counted from when the submission was applied
     * @param tookMillis how long that try took
     * @param result every part of what it met
     */
    public record ProbeView(String name, int tries, long afterMillis, long tookMillis, Map<String, String> result) {

        /** Seconds with one decimal. */
        @JsonIgnore
        public String getAfter() {
            return seconds(afterMillis);
        }

        /** Seconds with one decimal. */
        @JsonIgnore
        public String getTook() {
            return seconds(tookMillis);
        }

        private static String seconds(long millis) {
            return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
        }
    }

    /**
     * One check's outcome. Parts that do not apply are empty.
     *
     * @param probe {@code null} unless the check has acted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CheckView(
            String id,
            String state,
            int points,
            int earned,
            String code,
            String title,
            String message,
            String expected,
            String found,
            String why,
            String next,
            ProbeView probe) {

        @JsonIgnore
        public boolean isPass() {
            return "pass".equals(state);
        }
    }

    /** One object that the cluster did not take, with the cluster's own words. */
    public record RefusalView(int document, String kind, String name, String message, String cluster) {}

    /** The day of submission, in the server's time zone. */
    @JsonIgnore
    public String getShortDate() {
        return DATE.format(createdAt.atZone(ZoneId.systemDefault()));
    }

    /** The time of submission to the minute, in the server's time zone. */
    @JsonIgnore
    public String getShortClock() {
        return CLOCK.format(createdAt.atZone(ZoneId.systemDefault()));
    }

    @JsonIgnore
    public boolean isPending() {
        return AttemptState.QUEUED.code().equals(state)
                || AttemptState.OBSERVING.code().equals(state);
    }

    @JsonIgnore
    public boolean isGraded() {
        return score != null;
    }

    /** Whether it was graded after its learner had seen the solution. */
    @JsonIgnore
    public boolean isPractice() {
        return isGraded() && !counted;
    }

    @JsonIgnore
    public boolean isPerfect() {
        return score != null && score == points;
    }
}
