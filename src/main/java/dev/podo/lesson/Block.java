package dev.podo.lesson;

import dev.podo.text.Language;
import dev.podo.text.Text;

/**
 * The smallest part of the course that is compared between the languages: a section of a lesson, a question, a term.
 *
 * @param id {@code lesson#section}, {@code lesson?question} or {@code glossary#term}
 * @param source the block in both languages as it is written in the files
 */
record Block(String id, Text source) {

    /** The id of the lesson to which it belongs, or {@code glossary}. */
    String lesson() {
        return id.split("[#?]")[0];
    }

    /** Twelve hexadecimal digits that change with the block's words, but not with spaces at the ends of lines. */
    String hash(Language language) {
        return Digest.of(source.in(language).strip().replaceAll("[ \\t]+(?=\\n)", ""))
                .substring(0, 12);
    }
}
