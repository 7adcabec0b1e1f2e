package dev.podo.site;

import java.util.List;

/** The course as the home page shows it. */
record CourseMap(List<CourseEntry> entries) {

    public int size() {
        return entries.size();
    }

    /** Whether the reader has done anything yet. */
    public boolean isBegun() {
        return entries.stream().anyMatch(entry -> entry.isBegun() || entry.isDone());
    }

    public int labs() {
        return entries.stream().mapToInt(entry -> entry.labs().size()).sum();
    }

    /** Reading and doing. */
    public int minutes() {
        return entries.stream().mapToInt(CourseEntry::allMinutes).sum();
    }

    /** The same in whole hours; 0 for a course of less than one. */
    public int hours() {
        return minutes() < 60 ? 0 : Math.round(minutes() / 60f);
    }

    /** Where the first lesson lies; null if there is none. */
    public String start() {
        return entries.isEmpty() ? null : entries.get(0).href();
    }
}
