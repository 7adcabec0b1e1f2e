package dev.podo.attempt;

import dev.podo.text.Text;

/**
 * One object that the cluster did not take.
 *
 * @param message what the refusal means, for the learner
 * @param cluster the cluster's own words
 */
public record Refusal(int document, String kind, String name, Text message, String cluster) {}
