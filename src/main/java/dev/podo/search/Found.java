package dev.podo.search;

import dev.podo.text.Language;

/**
 * One result of a search.
 *
 * @param kind {@code lesson}, {@code lab} or {@code term}
 * @param title HTML, with the words that were looked for marked
 * @param passage HTML, the same
 */
public record Found(Language language, String kind, String path, String place, String title, String passage) {}
