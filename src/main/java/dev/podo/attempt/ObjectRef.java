package dev.podo.attempt;

/** An object of the learner's namespace, by name. */
record ObjectRef(String apiVersion, String kind, String name) {}
