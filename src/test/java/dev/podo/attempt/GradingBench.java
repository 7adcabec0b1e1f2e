package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after the cluster has reached the state a right answer is graded, beside a shell script that checks the same
 * once a second. Both take their turns on one sandbox.
 *
 * <p>The moment is the cluster's own: Kubernetes writes whole seconds into a pod's status, but the container runtime
 * stamps each line of a log to the nanosecond, and the line of the first readiness probe that was answered comes just
 * before the pod becomes ready. What the kubelet and the API server need in between counts against both sides.
 */
class GradingBench {

    private static final int ROUNDS = Integer.getInteger("podo.bench.rounds", 50);
    private static final int ROUNDS_OF_THE_RIVAL = Math.max(1, ROUNDS / 2);

    private static final String HOLD = "    hold: 2s\n";

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: hello
              labels: {app: hello}
            spec:
              terminationGracePeriodSeconds: 0
              containers:
                - name: web
                  image: podo/nginx
                  env: [{name: ROUND, value: "%s"}]
                  ports: [{containerPort: 80}]
                  readinessProbe:
                    httpGet: {path: /, port: 80, httpHeaders: [{name: User-Agent, value: readiness}]}
                    periodSeconds: 1
            """;

    @TempDir
    Path data;

    @Test
    void grading() throws IOException {
        try (var installation = new Installation("bench");
                var server = PodoServer.started(data, installation.name(), "podo.lab.directory=" + labsWithoutHold())) {
            assertThat(server.log()).isNotEmpty();
            var learner = Learner.signedUp("bench");
            learner.openSandbox();
            var sandbox =
                    new SandboxShell(installation.containerOf(learner.sandbox().getString("id")));
            learner.grade("pod-first", manifest("warm-up"));

            List<Long> podo = new ArrayList<>();
            List<Long> shell = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                podo.add(gradedByPodo(learner, sandbox, round));
                if (round < ROUNDS_OF_THE_RIVAL) {
                    shell.add(gradedByShell(sandbox, round));
                }
            }
            report(podo, shell);
        }
    }

    /** The same checks, but readiness need not last: the script does not wait for that either. */
    private Path labsWithoutHold() throws IOException {
        Path labs = data.resolve("labs");
        Path original = Path.of("labs", "pod-first");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = labs.resolve("pod-first").resolve(original.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path lab = labs.resolve("pod-first/lab.yaml");
        String yaml = Files.readString(lab);
        assertThat(yaml).contains(HOLD);
        Files.writeString(lab, yaml.replace(HOLD, ""));
        return labs;
    }

    private static long gradedByPodo(Learner learner, SandboxShell sandbox, int round) {
        JsonPath attempt = learner.grade("pod-first", manifest("podo-" + round));
        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(attempt.getInt("points"));
        return Instant.parse(attempt.getString("finishedAt")).toEpochMilli() - readyAt(sandbox);
    }

    /** Applies the manifest and polls, as an author of a shell verifier would. */
    private static long gradedByShell(SandboxShell sandbox, int round) throws IOException {
        sandbox.run("kubectl --namespace learner delete pod hello --now --wait", "");
        sandbox.run(
                "kubectl --namespace learner apply --filename -",
                new String(manifest("shell-" + round), StandardCharsets.UTF_8));
        try (InputStream script = GradingBench.class.getResourceAsStream("/bench/verify-pod-first.sh")) {
            String end = sandbox.run("sh -s", new String(script.readAllBytes(), StandardCharsets.UTF_8));
            return Long.parseLong(end.strip()) - readyAt(sandbox);
        }
    }

    private static long readyAt(SandboxShell sandbox) {
        String log = sandbox.run("kubectl --namespace learner logs hello --timestamps", "");
        return log.lines()
                .filter(line -> line.contains("readiness") && line.contains("\" 200 "))
                .map(line -> Instant.parse(line.substring(0, line.indexOf(' '))).toEpochMilli())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No readiness probe was answered:\n" + log));
    }

    private static void report(List<Long> podo, List<Long> shell) throws IOException {
        double ratio = mean(shell) / mean(podo);
        ObjectNode grading = BenchReport.section("grading");
        grading.put("rounds", podo.size());
        grading.put("overheadP50Ms", percentile(podo, 50));
        grading.put("overheadP95Ms", percentile(podo, 95));
        grading.put("shellP50Ms", percentile(shell, 50));
        grading.put("shellP95Ms", percentile(shell, 95));
        grading.put("shellRatio", Math.round(ratio * 10) / 10.0);
        Path file = BenchReport.write("grading", grading);
        System.out.printf(
                Locale.ROOT,
                "%nGrading, from the moment the cluster reached the state (%d rounds)%n"
                        + "  Podo               p50 %5d ms   p95 %5d ms%n"
                        + "  kubectl in a loop  p50 %5d ms   p95 %5d ms   %.1f times as long%n"
                        + "  written to %s%n",
                podo.size(),
                percentile(podo, 50),
                percentile(podo, 95),
                percentile(shell, 50),
                percentile(shell, 95),
                ratio,
                file);
    }

    private static byte[] manifest(String round) {
        return POD.formatted(round).getBytes(StandardCharsets.UTF_8);
    }

    private static double mean(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    /** The smallest value that at least so many percent do not exceed. */
    private static long percentile(List<Long> values, int percent) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }
}
