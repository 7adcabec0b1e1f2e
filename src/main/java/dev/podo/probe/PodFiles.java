package dev.podo.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Files in a container, without a shell. */
final class PodFiles {

    private static final int READS = 5;

    private final PodExec exec;

    PodFiles(PodExec exec) {
        this.exec = exec;
    }

    /** What the file holds, without one line end at its end; empty if it can't be read. */
    Optional<String> read(String path, Duration limit) {
        Ran ran = cat(path, limit);
        return ran.succeeded() ? Optional.of(withoutLineEnd(ran.output())) : Optional.empty();
    }

    /**
     * Writes one line and reads it back.
     *
     * @throws Trouble if it is not there then
     */
    void write(String path, String line, String pod, Duration limit) {
        Ran ran = exec.write(List.of("tee", path), line + "\n", limit);
        if (ran.isMissing()) {
            throw Trouble.lasting("no-program", pod, "tee", pod);
        }
        // tee repeats the line before it writes it, and may complain after it.
        String complaint = ran.errors().strip();
        for (int i = 0; i < READS; i++) {
            Ran back = cat(path, limit);
            if (back.succeeded() && withoutLineEnd(back.output()).equals(line)) {
                return;
            }
            complaint = complaint.isEmpty() ? back.errors().strip() : complaint;
        }
        throw Trouble.lasting("file-not-written", complaint, path, pod);
    }

    private Ran cat(String path, Duration limit) {
        return exec.runFirst(List.of("/bin/cat", "cat"), List.of(path), limit);
    }

    static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
