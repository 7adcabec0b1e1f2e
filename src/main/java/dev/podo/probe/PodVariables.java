package dev.podo.probe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The environment that a container gives to its processes. */
final class PodVariables {

    private PodVariables() {}

    /** The variable's value; empty if it is not set. */
    static Optional<String> read(PodExec exec, String variable, Duration limit) {
        Ran ran = exec.run(List.of("printenv", variable), BoundedExec.KEPT_BYTES, limit);
        if (!ran.isMissing()) {
            return ran.succeeded() ? Optional.of(PodFiles.withoutLineEnd(ran.output())) : Optional.empty();
        }
        String start = variable + "=";
        return exec.runFirst(List.of("env", "/usr/bin/env"), List.of(), limit)
                .output()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }
}
