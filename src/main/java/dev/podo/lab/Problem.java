package dev.podo.lab;

import java.nio.file.Path;

/** A mistake in a lab, where it is and what to do about it. Lines and columns count from 1. */
public record Problem(Path file, int line, int column, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
