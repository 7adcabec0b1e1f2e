package dev.podo.verify;

import static dev.podo.verify.Objects.READY_POD;
import static dev.podo.verify.Objects.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.lab.LabReader;
import dev.podo.schema.BundledSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deciding, by the example of the lab pod-first. */
class VerifierTest {

    private static final Lab LAB = new LabReader(BundledSchema.bundled()).read(Path.of("labs/pod-first"));
    private static final List<Check> CHECKS = LAB.checks();
    private static final String NOT_READY = READY_POD
            .replace("Ready, status: \"True\"", "Ready, status: \"False\"")
            .replace("ready: true", "ready: false");
    private static final String RUNNING = "running: {startedAt: \"2026-01-01T00:00:10Z\"}";

    private static Outcome outcome(Verdict verdict, String check) {
        return verdict.outcomes().stream()
                .filter(outcome -> outcome.check().equals(check))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void givesAllPointsForAllThatWasAsked() {
        Evidence seen = evidence(3, READY_POD);
        Map<String, Duration> readySince = Map.of("ready", Duration.ofSeconds(1));

        Verdict verdict = Verifier.decide(
                CHECKS, new Evidence(seen.objects(), seen.elapsed(), seen.probes(), readySince, seen.logs()));

        assertThat(verdict.settled()).isTrue();
        assertThat(verdict.score()).isEqualTo(new Score(LAB.points(), LAB.points()));
    }

    @Test
    void givesNothingForAnUntouchedSandboxAndSettlesAtOnce() {
        Verdict verdict = Verifier.decide(CHECKS, evidence(0));

        assertThat(verdict.settled()).isTrue();
        assertThat(verdict.score()).isEqualTo(new Score(0, LAB.points()));
        assertThat(outcome(verdict, "exists").code()).isEqualTo("absent");
        assertThat(outcome(verdict, "ready").state()).isEqualTo(State.BLOCKED);
        assertThat(outcome(verdict, "ready").message().en()).contains("There is a pod named hello");
    }

    @Test
    void takesAnObjectThatIsBeingDeletedAsAbsent() {
        String going = READY_POD.replace("uid: u1", "uid: u1, deletionTimestamp: x");

        assertThat(Verifier.decide(CHECKS, evidence(0, going)).score().earned()).isZero();
    }

    @Test
    void saysWhatIsThereInsteadOfAnAbsentObject() {
        String near = READY_POD.replace("name: hello", "name: helo");

        assertThat(outcome(Verifier.decide(CHECKS, evidence(0, near)), "exists")
                        .found()
                        .en())
                .isEqualTo("Pod/helo");
    }

    @Test
    void waitsForAStatusUntilItsTimeIsOver() {
        assertThat(Verifier.decide(CHECKS, evidence(29, NOT_READY)).settled()).isFalse();
        assertThat(outcome(Verifier.decide(CHECKS, evidence(32, NOT_READY)), "ready")
                        .code())
                .isEqualTo("not-ready");
        assertThat(outcome(Verifier.decideFinally(CHECKS, evidence(3, NOT_READY)), "ready")
                        .found()
                        .en())
                .isEqualTo("Ready = False");
    }

    @Test
    void doesNotWaitForWhatWillNotChangeByItself() {
        Verdict verdict = Verifier.decide(CHECKS, evidence(0, NOT_READY.replace("app: hello", "app: hallo")));

        Outcome label = outcome(verdict, "label");
        assertThat(label.state()).isEqualTo(State.FAIL);
        assertThat(label.expected().en()).contains("hello");
        assertThat(label.found().en()).contains("hallo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waiting: {reason: ImagePullBackOff, message: no such host}|image-pull|ImagePullBackOff: no such host",
                "waiting: {reason: ErrImagePull}|image-pull|ErrImagePull",
                "waiting: {reason: InvalidImageName}|image-name|InvalidImageName",
                "waiting: {reason: CreateContainerConfigError, message: 'secret \"s\" not found'}|container-config"
                        + "|CreateContainerConfigError: secret \"s\" not found",
                "waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, reason: Error}|crash-loop"
                        + "|web: exitCode = 1 (Error)",
            })
    void settlesAFailureThatWaitingCannotMend(String state, String code, String found) {
        String pod = NOT_READY.replace(RUNNING, state);
        assertThat(pod).isNotEqualTo(NOT_READY);

        Outcome ready = outcome(Verifier.decide(CHECKS, evidence(1, pod)), "ready");

        assertThat(ready.code()).isEqualTo(code);
        assertThat(ready.found().en()).isEqualTo(found);
    }

    @Test
    void settlesACrashLoopOfAnImageThatTheRuntimeKnowsByAnotherName() {
        String crashed = "waiting: {reason: CrashLoopBackOff}}, lastState: {terminated:"
                + " {exitCode: 1, reason: Error, startedAt: '2026-01-01T00:00:10Z'}";
        String pod =
                NOT_READY.replace(RUNNING, crashed).replace("docker.io/podo/nginx:latest", "docker.io/podo/nginx:1");
        String pulled = """
                apiVersion: v1
                kind: Event
                metadata: {name: pulled}
                reason: Pulled
                message: 'Successfully pulled image "podo/nginx" in 20ms'
                lastTimestamp: '2026-01-01T00:00:10Z'
                involvedObject: {kind: Pod, name: hello, uid: u1, fieldPath: "spec.containers{web}"}
                """;

        assertThat(outcome(Verifier.decide(CHECKS, evidence(1, pod, pulled)), "ready")
                        .code())
                .isEqualTo("crash-loop");
    }

    @Test
    void settlesAPodThatNoNodeTakes() {
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: hello, labels: {app: hello}},"
                + " spec: {containers: [{name: web, image: podo/nginx, ports: [{containerPort: 80}]}]},"
                + " status: {conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable,"
                + " message: 0/1 nodes are available}]}}";

        Verdict verdict = Verifier.decide(CHECKS, evidence(1, pod));

        assertThat(verdict.outcomes().stream()
                        .filter(one -> one.state() == State.FAIL)
                        .map(Outcome::check))
                .containsExactly("ready", "own-ip");
        assertThat(outcome(verdict, "own-ip").found().en()).isEqualTo("0/1 nodes are available");
    }

    @Test
    void doesNotBlameThePodForAnImageThatItsSpecNamesNoMore() {
        String pod = NOT_READY
                .replace(RUNNING, "waiting: {reason: ImagePullBackOff}")
                .replace("docker.io/podo/nginx:latest", "podo/ngnix");

        assertThat(Verifier.decide(CHECKS, evidence(1, pod)).settled()).isFalse();
    }

    @Test
    void neitherOrderNorUnrelatedObjectsChangeAnOutcome() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Map<String, Object>> objects = new ArrayList<>();
            objects.add(Objects.object(random.nextBoolean() ? READY_POD : NOT_READY));
            Verdict alone = Verifier.decide(CHECKS, new Evidence(objects, Duration.ofSeconds(5)));
            for (int i = random.nextInt(6); i >= 0; i--) {
                String kind = List.of("Pod", "Service", "ConfigMap", "Event").get(random.nextInt(4));
                objects.add(
                        Objects.object("{apiVersion: v1, kind: " + kind + ", metadata: {name: unrelated-" + i + "}}"));
            }
            Collections.shuffle(objects, random);

            assertThat(Verifier.decide(CHECKS, new Evidence(objects, Duration.ofSeconds(5))))
                    .isEqualTo(alone);
        }
    }

    @Test
    void neverGivesPointsForAnAbsentObject() {
        for (Check check : CHECKS) {
            Evidence others = evidence(600, Objects.DEPLOYMENT, READY_POD.replace("name: hello", "name: another"));

            assertThat(Verifier.decideFinally(List.of(withoutRequires(check)), others)
                            .score()
                            .earned())
                    .isZero();
        }
    }

    private static Check withoutRequires(Check check) {
        return new Check(
                check.id(),
                check.points(),
                check.title(),
                check.asserts(),
                check.within(),
                List.of(),
                check.fail(),
                check.why(),
                check.next());
    }
}
