package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.podo.lesson.LessonScript.Kind;
import dev.podo.lesson.LessonScript.Step;
import dev.podo.sandbox.LearnerShell;
import dev.podo.sandbox.SharedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The commands of every lesson, run on a real cluster as its readers run them, and what they print. */
class LessonCommandsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String CLEAN_UP =
            "kubectl delete deploy,sts,ds,job,cronjob,svc,ing,pod,pvc,cm --all --now --wait"
                    + " >/dev/null 2>&1; kubectl delete secret --field-selector type!=kubernetes.io/service-account-token --all"
                    + " >/dev/null 2>&1";

    @TestFactory
    Stream<DynamicTest> every_lessons_commands_print_what_it_says() throws IOException {
        Map<Path, CompletableFuture<Void>> lessons = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("content-en"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .forEach(file -> lessons.put(file, new CompletableFuture<>()));
        }
        // Readers wait more than they work, so three clusters take a third of the time of one.
        Queue<Path> waiting = new ConcurrentLinkedQueue<>(lessons.keySet());
        for (SharedCluster cluster : SharedCluster.several()) {
            new Thread(() -> follow(waiting, lessons, cluster), "lesson-commands").start();
        }
        return lessons.entrySet().stream()
                .map(lesson ->
                        DynamicTest.dynamicTest(lesson.getKey().getFileName().toString(), () -> lesson.getValue()
                                .get()));
    }

    private static void follow(Queue<Path> waiting, Map<Path, CompletableFuture<Void>> lessons, SharedCluster cluster) {
        for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
            try {
                String name = file.getFileName().toString().replace(".md", "");
                follow(file, cluster.shell("lesson-" + name));
                lessons.get(file).complete(null);
            } catch (IOException | RuntimeException | AssertionError failure) {
                lessons.get(file).completeExceptionally(failure);
            }
        }
    }

    private static void follow(Path file, LearnerShell shell) throws IOException {
        String last = "";
        String printed = "";
        try {
            for (Step step : LessonScript.of(Files.readString(file)).steps()) {
                if (step.kind() == Kind.FILE) {
                    shell.write(step.name(), step.text());
                } else if (step.kind() == Kind.OUTPUT) {
                    look(shell, last, printed, file + ":" + step.line(), step.text());
                } else {
                    for (String command : step.text().lines().toList()) {
                        last = command;
                        printed = shell.run(command);
                    }
                }
            }
        } finally {
            shell.run(CLEAN_UP);
        }
    }

    /** What a command changes is printed once; what it only looks at may take its time to be so. */
    private static void look(LearnerShell shell, String command, String printed, String place, String expected) {
        OutputShape shape = OutputShape.of(expected);
        if (shape.missingIn(printed) == null) {
            return;
        }
        if (!command.matches("kubectl (get|describe|logs|exec|auth|rollout status).*")) {
            assertThat(shape.missingIn(printed))
                    .as("%s: '%s' printed:%n%s", place, command, printed)
                    .isNull();
        }
        await(place + ": " + command)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    String now = shell.run(command);
                    assertThat(shape.missingIn(now))
                            .as("%s: '%s' printed:%n%s", place, command, now)
                            .isNull();
                });
    }
}
