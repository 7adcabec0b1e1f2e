package dev.podo.lab;

/** The object that a check looks at, in the learner's namespace. */
public record Target(String apiVersion, String kind, String name) {}
