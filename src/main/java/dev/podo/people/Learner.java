package dev.podo.people;

import dev.podo.text.Language;

/** A person with an account. An instructor is also a learner. */
public record Learner(String id, String name, Language language, boolean instructor) {}
