package dev.podo.site;

import java.util.List;

/** One lesson on the course map, in the language of the page. */
record CourseEntry(String title, String summary, String href, int minutes, List<LabLink> labs) {

    /** Reading and doing together. */
    int allMinutes() {
        return minutes + labs.stream().mapToInt(LabLink::minutes).sum();
    }

    /** A lab that belongs to the lesson. */
    record LabLink(String title, String href, int minutes) {}
}
