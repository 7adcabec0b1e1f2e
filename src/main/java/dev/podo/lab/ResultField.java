package dev.podo.lab;

/** The type of one field of what a probe yields. */
public enum ResultField {
    TEXT,
    /** A whole number. */
    NUMBER,
    TRUTH,
    TEXTS,
    /** A map from texts to texts. */
    TEXT_MAP
}
