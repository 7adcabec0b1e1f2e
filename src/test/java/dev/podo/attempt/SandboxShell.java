package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands within a sandbox's container, as its administrator. */
record SandboxShell(String container) {

    private static final long LIMIT_SECONDS = 90;

    /** The command's output; it must succeed. */
    String run(String command, String input) {
        Ran ran = exec(command, input);
        assertThat(ran.exitCode()).as("%s:%n%s", command, ran.output()).isZero();
        return ran.output();
    }

    /** The command's output, however it ends. */
    String output(String command) {
        return exec(command, "").output().strip();
    }

    private record Ran(String output, int exitCode) {}

    private Ran exec(String command, String input) {
        List<String> words = new ArrayList<>(List.of("docker", "exec", "--interactive", container));
        words.addAll(List.of(command.split(" ")));
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ran(output, process.exitValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
