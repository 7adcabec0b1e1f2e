package dev.podo.site;

import java.util.List;

/**
 * One lesson on the course map, in the language of the page.
 *
 * @param state how far the reader has come with it; {@link State#OPEN} for those who are not signed in
 */
record CourseEntry(String title, String summary, String href, int minutes, State state, List<LabLink> labs) {

    /** How far a reader has come. */
    enum State {
        OPEN,
        BEGUN,
        DONE
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isBegun() {
        return state == State.BEGUN;
    }

    /** Reading and doing together. */
    int allMinutes() {
        return minutes + labs.stream().mapToInt(LabLink::minutes).sum();
    }

    /** A lab that belongs to the lesson. */
    record LabLink(String title, String href, int minutes, boolean passed) {}
}
