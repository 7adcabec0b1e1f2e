package dev.podo.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A shell with kubectl and a learner's rights, as a reader of a lesson has it. */
public final class LearnerShell {

    private static final int LIMIT_SECONDS = 240;

    private final String container;
    private final String folder;

    private LearnerShell(String container, String folder) {
        this.container = container;
        this.folder = folder;
    }

    static LearnerShell open(String container, String folder, String kubeconfig) {
        var shell = new LearnerShell(container, folder);
        shell.exec("/", "mkdir -p " + folder, "");
        shell.write(".kubeconfig", kubeconfig);
        return shell;
    }

    /** Saves a file in the shell's folder. */
    public void write(String name, String content) {
        exec(folder, "cat > '" + name + "'", content);
    }

    /** What a command says on both of its outputs, however it ends. */
    public String run(String command) {
        return exec(folder, "export KUBECONFIG=$PWD/.kubeconfig; " + command, "");
    }

    private String exec(String place, String command, String input) {
        try {
            Process process = new ProcessBuilder(
                            "docker",
                            "exec",
                            "-i",
                            "-w",
                            place,
                            container,
                            "timeout",
                            LIMIT_SECONDS + "s",
                            "bash",
                            "-c",
                            command)
                    .redirectErrorStream(true)
                    .start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
