package dev.podo.attempt;

import java.util.List;

/** All labs in the order of the course, and how far the reader has come. */
record LabList(List<LabSummary> labs, boolean signedIn) {

    private static final int MINUTES_PER_HOUR = 60;

    LabList {
        labs = List.copyOf(labs);
    }

    public int size() {
        return labs.size();
    }

    public int passed() {
        return (int) labs.stream().filter(LabSummary::passed).count();
    }

    /** What all labs take that are not passed yet, in minutes. */
    public int minutesLeft() {
        return labs.stream()
                .filter(lab -> !lab.passed())
                .mapToInt(LabSummary::minutes)
                .sum();
    }

    /** The same in whole hours; 0 below one. */
    public int hoursLeft() {
        return minutesLeft() < MINUTES_PER_HOUR ? 0 : Math.round(minutesLeft() / (float) MINUTES_PER_HOUR);
    }

    /** The first lab that is not passed yet; {@code null} if all are. */
    public LabSummary next() {
        return labs.stream().filter(lab -> !lab.passed()).findFirst().orElse(null);
    }
}
