package dev.podo.proof;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The platform's own faults while labs are proven, so that a failing proof says what they were. */
final class Faults extends Handler implements AutoCloseable {

    private static final Logger GRADING = Logger.getLogger("dev.podo.attempt.GradeAttempt");

    private final List<String> met = new CopyOnWriteArrayList<>();

    static Faults watch() {
        var faults = new Faults();
        GRADING.addHandler(faults);
        return faults;
    }

    List<String> met() {
        return List.copyOf(met);
    }

    @Override
    public void publish(LogRecord entry) {
        for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
            met.add(cause.toString());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        GRADING.removeHandler(this);
    }
}
