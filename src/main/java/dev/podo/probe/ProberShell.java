package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.dsl.ExecListener;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * One shell in the prober that runs command after command. To start a command in a pod costs the node ten times as much
 * as to run one of these in a shell that is there already.
 */
final class ProberShell implements AutoCloseable {

    /**
     * Answers each line, which holds how much to keep and a command in base64, with one that holds the exit code and the
     * beginnings of output and errors. It ends with its input, or when nothing comes for longer than any attempt takes.
     */
    private static final String SERVE = """
            d=$(mktemp -d) && cd "$d" && trap 'rm -rf "$d"' EXIT || exit 1
            while read -r -t 900 keep line && [ "$keep" != 0 ]; do
              command=$(printf %s "$line" | base64 -d)
              (ulimit -f 2048; eval "exec $command") </dev/null >o 2>e
              printf '%s.%s.%s\n' $? "$(head -c "$keep" o | base64 -w 0)" "$(head -c "$keep" e | base64 -w 0)"
            done
            """;

    /** What a process comes to that writes more than the shell lets it: 128 and the signal SIGXFSZ. */
    private static final int WROTE_TOO_MUCH = 128 + 25;

    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration ENDING = Duration.ofSeconds(2);

    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ExecWatch watch;
    private volatile CompletableFuture<String> answer = new CompletableFuture<>();

    private ProberShell(Cluster cluster) {
        watch = cluster.admin()
                .pods()
                .inNamespace(Cluster.SYSTEM_NAMESPACE)
                .withName(Cluster.PROBER)
                .inContainer(Cluster.PROBER_TOOLS)
                .redirectingInput()
                .writingOutput(new LineOutput(line -> answer.complete(line)))
                .writingError(OutputStream.nullOutputStream())
                .usingListener(new Ending())
                .exec("sh", "-c", SERVE);
    }

    /** @throws ProbeFault if the cluster does not start it */
    static ProberShell open(Cluster cluster) {
        ProberShell shell = new ProberShell(cluster);
        try {
            await(shell.opened, OPENING);
            return shell;
        } catch (ProbeFault e) {
            shell.close();
            throw e;
        }
    }

    boolean isAlive() {
        return !ended.isDone();
    }

    /**
     * Runs a command. Not by two threads at once, and not again after a fault.
     *
     * @throws ProbeFault if it does not end within {@code limit}, or the shell ended before
     */
    Ran run(List<String> command, Duration limit, int keptBytes) {
        answer = new CompletableFuture<>();
        ended.whenComplete((nothing, fault) -> answer.completeExceptionally(fault));
        write(keptBytes + " " + encoded(quoted(command)) + "\n");
        String[] parts = await(answer, limit).split("\\.", -1);
        int exitCode = Integer.parseInt(parts[0]);
        Ran.End end = exitCode == WROTE_TOO_MUCH ? Ran.End.TOO_MUCH : Ran.End.EXITED;
        return new Ran(end, exitCode, decoded(parts[1]), decoded(parts[2]));
    }

    /** Tells it to end, and waits for that: what is not delivered when the connection closes would be lost. */
    @Override
    public void close() {
        try {
            if (opened.isDone() && isAlive()) {
                write("0 \n");
                ended.get(ENDING.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ProbeFault | ExecutionException | TimeoutException e) {
            // It has ended, or will when nothing comes any more.
        } finally {
            watch.close();
        }
    }

    private void write(String line) {
        try {
            watch.getInput().write(line.getBytes(StandardCharsets.UTF_8));
            watch.getInput().flush();
        } catch (IOException e) {
            throw new ProbeFault("The prober’s shell takes no more commands", e);
        }
    }

    private static <T> T await(CompletableFuture<T> future, Duration limit) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new ProbeFault("The prober’s shell did not answer within " + limit.toSeconds() + " s", late);
        } catch (ExecutionException e) {
            throw new ProbeFault("The prober’s shell broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProbeFault("The server stops while the prober runs a command", e);
        }
    }

    private static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void broken(Throwable fault) {
        opened.completeExceptionally(fault);
        ended.completeExceptionally(fault);
    }

    private final class Ending implements ExecListener {

        @Override
        public void onOpen() {
            opened.complete(null);
        }

        @Override
        public void onExit(int code, Status status) {
            broken(new IllegalStateException("exit code " + code));
        }

        @Override
        public void onFailure(Throwable fault, Response response) {
            broken(fault);
        }

        @Override
        public void onClose(int code, String reason) {
            broken(new IllegalStateException("closed: " + reason));
        }
    }
}
