package dev.podo.search;

import dev.podo.text.Language;
import java.util.Locale;

/**
 * Something that can be found: a section of a lesson, a lab or a term.
 *
 * @param path where it lies, with its language and section
 * @param place what it is a part of, such as the lesson's title; empty if it stands by itself
 * @param title what it is called
 * @param words what it says, as plain text
 */
record Entry(Language language, Kind kind, String path, String place, String title, String words) {

    /** What is found. */
    enum Kind {
        LESSON,
        LAB,
        TERM;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
