package dev.podo.proof;

/**
 * A solution with one thing changed, which should no longer score full marks.
 *
 * @param id stable and readable, such as {@code label-off:pod/hello:app}
 * @param rule what made it, the first part of the id
 * @param description what is different, in words
 * @param manifest the whole changed solution as YAML
 */
record Mutant(String id, String rule, String description, String manifest) {}
