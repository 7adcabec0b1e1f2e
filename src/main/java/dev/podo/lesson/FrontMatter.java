package dev.podo.lesson;

import java.util.List;

/** What a lesson file says of itself before its text. */
record FrontMatter(
        String id, int order, String title, String summary, int minutes, List<String> labs, List<NoteLines> notes) {}
