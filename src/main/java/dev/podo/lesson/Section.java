package dev.podo.lesson;

/**
 * One line of a lesson's table of contents. The id is the same in both languages, so that switching the language keeps
 * the reader's place.
 */
public record Section(int level, String id, String title) {}
