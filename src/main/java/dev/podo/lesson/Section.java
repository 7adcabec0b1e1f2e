package dev.podo.lesson;

import dev.podo.text.Markdown;

/**
 * A part of a lesson that begins with a heading. The id is the same in both languages, so that switching the language
 * keeps the reader's place.
 *
 * @param source the section's Markdown, heading included, up to the next heading of any level
 */
public record Section(int level, String id, String title, String source) {

    /** What the section says below its heading, as plain text. */
    public String words() {
        int body = source.indexOf('\n');
        return body < 0 ? "" : Markdown.plain(source.substring(body + 1));
    }
}
