package dev.podo.probe;

import dev.podo.probe.Ran.End;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.ExecListener;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** One command in a container, bounded in time and output. It never waits longer and never keeps more than it says. */
final class BoundedExec {

    static final int KEPT_BYTES = 64 * 1024;

    /** Who writes more than this does not come to an end; reading on would only keep the machine busy. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int INTERNAL = 500;

    private final KubernetesClient admin;
    private final String namespace;
    private final String pod;
    private final String container;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CompletableFuture<Ran> ran = new CompletableFuture<>();
    private final BoundedOutput output;
    private final BoundedOutput errors;

    private String input = "";
    private Predicate<String> satisfied = text -> false;

    BoundedExec(KubernetesClient admin, String namespace, String pod, String container, int keptBytes) {
        this.admin = admin;
        this.namespace = namespace;
        this.pod = pod;
        this.container = container;
        this.output = new BoundedOutput(keptBytes, this::written);
        this.errors = new BoundedOutput(keptBytes, this::written);
    }

    /** Writes to the command, and leaves it alone when its output is as waited for: it can't be told that input ends. */
    BoundedExec writing(String text, Predicate<String> until) {
        input = text;
        satisfied = until;
        return this;
    }

    /** @throws ProbeFault if the cluster did not answer or broke off */
    Ran run(List<String> command, Duration limit) {
        try (ExecWatch watch = start(command)) {
            // Also without the listener's help: a failure before the connection stands shows only here.
            watch.exitCode().whenComplete(this::settle);
            write(watch);
            return ran.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return ended(End.TOO_LONG, -1);
        } catch (ExecutionException e) {
            throw new ProbeFault("A command in pod " + pod + " broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProbeFault("The server stops while a command runs in pod " + pod, e);
        }
    }

    private ExecWatch start(List<String> command) {
        var target = admin.pods().inNamespace(namespace).withName(pod).inContainer(container);
        String[] words = command.toArray(String[]::new);
        return (input.isEmpty() ? target : target.redirectingInput())
                .writingOutput(output)
                .writingError(errors)
                .usingListener(new Ending())
                .exec(words);
    }

    private void write(ExecWatch watch) {
        if (!input.isEmpty()) {
            opened.thenRun(() -> {
                try {
                    watch.getInput().write(input.getBytes(StandardCharsets.UTF_8));
                    watch.getInput().flush();
                } catch (IOException e) {
                    ran.completeExceptionally(e);
                }
            });
        }
    }

    private void settle(Integer code, Throwable fault) {
        if (fault != null) {
            ran.completeExceptionally(fault);
        } else if (code == null) {
            ran.completeExceptionally(new IllegalStateException("The connection ended before the command"));
        }
    }

    private void written() {
        if (output.count() + errors.count() > MOST_BYTES) {
            ran.complete(ended(End.TOO_MUCH, -1));
        } else if (satisfied.test(output.text())) {
            ran.complete(ended(End.SATISFIED, -1));
        }
    }

    private Ran ended(End end, int exitCode) {
        return new Ran(end, exitCode, output.text(), errors.text());
    }

    /** How the cluster says that the command ended or never began. */
    private final class Ending implements ExecListener {

        @Override
        public void onOpen() {
            opened.complete(null);
        }

        @Override
        public void onExit(int code, Status status) {
            ran.complete(code >= 0 ? ended(End.EXITED, code) : notStarted(status == null ? "" : status.getMessage()));
        }

        @Override
        public void onFailure(Throwable fault, Response response) {
            int code = response == null ? 0 : response.code();
            if (code == NOT_FOUND || code == BAD_REQUEST || code == INTERNAL) {
                ran.complete(new Ran(End.NOT_STARTED, -1, "", "HTTP " + code));
            } else {
                ran.completeExceptionally(fault);
            }
        }

        @Override
        public void onClose(int code, String reason) {
            // The exit status, where there is one, has come before.
            ran.completeExceptionally(new IllegalStateException("The connection ended before the command: " + reason));
        }
    }

    private static Ran notStarted(String message) {
        String reason = message == null ? "" : message.toLowerCase(Locale.ROOT);
        if (reason.contains("executable file not found") || reason.contains("no such file or directory")) {
            return new Ran(End.EXITED, Ran.NOT_FOUND, "", "");
        }
        if (reason.contains("permission denied") || reason.contains("exec format error")) {
            return new Ran(End.EXITED, Ran.NOT_EXECUTABLE, "", "");
        }
        return new Ran(End.NOT_STARTED, -1, "", reason);
    }
}
