package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Assertion;
import dev.podo.lab.Check;
import dev.podo.lab.Lab;
import dev.podo.lab.LabReader;
import dev.podo.lab.Target;
import dev.podo.schema.BundledSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of deciding whatever the namespace. */
class VerifierPropertiesTest {

    private static final int ROUNDS = 400;
    private static final String UNRELATED = "zz-quite-unlike-the-others-";
    private static final List<List<Check>> LABS = Stream.concat(
                    new LabReader(BundledSchema.bundled())
                            .readAll(Path.of("labs")).stream().map(Lab::checks),
                    Stream.of(everyForm()))
            .toList();

    private static List<Check> everyForm() {
        return Checks.checks(
                "target: {apiVersion: v1, kind: Pod, name: web}\nwhen: podReady\nwithin: 10s",
                "target: {apiVersion: v1, kind: Pod, name: hello}\nwhen: podScheduled\nwithin: 10s",
                "target: {apiVersion: apps/v1, kind: Deployment, name: web}\nwhen: rolloutComplete\nwithin: 10s",
                "target: {apiVersion: apps/v1, kind: StatefulSet, name: web}\nwhen: rolloutComplete\nwithin: 10s",
                "target: {apiVersion: v1, kind: Service, name: web}\nwhen: serviceHasEndpoints\nwithin: 10s",
                "target: {apiVersion: v1, kind: PersistentVolumeClaim, name: data}\nwhen: claimBound\nwithin: 10s",
                "target: {apiVersion: batch/v1, kind: Job, name: web}\nwhen: jobSucceeded\nwithin: 10s",
                "target: {apiVersion: v1, kind: Pod, labels: {app: web}, match: any}\nwhen: podReady\nwithin: 10s",
                "target: {apiVersion: v1, kind: Pod, labels: {app: web}, match: all}\nwithin: 10s\n"
                        + "cel: object.spec.containers.all(c, c.image == 'podo/nginx')",
                "target: {apiVersion: v1, kind: Pod, where: \"object.metadata.name.startsWith('h')\", match: one}\n"
                        + "within: 10s\ncel: object.status.phase == 'Running'",
                "target: {apiVersion: v1, kind: ConfigMap, name: web}\ncel: object.data['k'] == 'good'",
                "target: {apiVersion: v1, kind: ConfigMap, labels: {app: hello}, match: all}\nwithin: 5s\nhold: 2s",
                "target: {apiVersion: v1, kind: Pod, name: web}\nrequires: [c10]",
                "probe: http\nwith: {service: web, path: /}\nwithin: 10s",
                "probe: serviceStable\nwith: {service: web}\nwithin: 10s\nrequires: [c]");
    }

    /** What must be the same although texts of the lab may tell of lists in another order. */
    private record Shape(String check, State state, String code, int earned, String found) {

        static List<Shape> of(Verdict verdict) {
            return verdict.outcomes().stream().map(Shape::of).toList();
        }

        private static Shape of(Outcome outcome) {
            boolean own = Stream.of("absent", "not-one", "own-code").anyMatch(outcome.code()::equals)
                    || LABS.stream()
                            .flatMap(List::stream)
                            .anyMatch(check -> check.fail().code().equals(outcome.code()));
            return new Shape(
                    outcome.check(),
                    outcome.state(),
                    outcome.code(),
                    outcome.earned(),
                    own ? "" : outcome.found().en());
        }
    }

    @FunctionalInterface
    private interface Property {

        void holds(List<Check> checks, Namespaces namespaces, List<Map<String, Object>> objects);
    }

    private static void forAll(Property property) {
        IntStream.range(0, ROUNDS).forEach(seed -> {
            for (List<Check> checks : LABS) {
                Namespaces namespaces = new Namespaces(seed);
                property.holds(checks, namespaces, namespaces.next(""));
            }
        });
    }

    private static Evidence evidence(Namespaces namespaces, List<Map<String, Object>> objects) {
        Map<String, Object> result = Map.of("status", namespaces.random().nextBoolean() ? 200 : 500);
        ProbeRecord record =
                new ProbeRecord("http", 1, 1, 1, namespaces.random().nextBoolean(), result, "", "", List.of(), "");
        return new Evidence(
                objects,
                Duration.ofMillis(namespaces.random().nextInt(20_000)),
                namespaces.random().nextBoolean() ? Map.of("c13", record) : Map.of(),
                Map.of("c11", Duration.ofMillis(namespaces.random().nextInt(5_000))),
                Map.of(Evidence.logKey("web", "a"), "last words"));
    }

    private static Evidence with(Evidence evidence, List<Map<String, Object>> objects) {
        return new Evidence(objects, evidence.elapsed(), evidence.probes(), evidence.holding(), evidence.logs());
    }

    @Test
    void the_generator_reaches_passes_and_many_reasons_of_failures() {
        List<String> codes = new ArrayList<>();
        forAll((checks, namespaces, objects) ->
                Verifier.decideFinally(checks, evidence(namespaces, objects)).outcomes().stream()
                        .map(outcome -> outcome.state() == State.PASS ? "pass " + outcome.check() : outcome.code())
                        .forEach(codes::add));

        assertThat(codes)
                .contains("pass c", "pass c1", "pass c2", "pass c3", "pass c4", "pass c5", "pass c6", "pass c7")
                .contains("pass c8", "pass c9", "pass c10", "pass c11", "pass c12", "pass c13", "pass own-ip")
                .contains("image-pull", "crash-loop", "quota", "claim-missing", "selector-matches-nothing", "outdated")
                .contains("not-ready", "blocked", "absent", "does-not-last", "unschedulable", "job-failed", "error");
    }

    @Test
    void what_is_settled_stays_the_same_to_the_last_and_the_score_lies_within_the_points() {
        forAll((checks, namespaces, objects) -> {
            Evidence evidence = evidence(namespaces, objects);
            Verdict verdict = Verifier.decide(checks, evidence);
            Verdict last = Verifier.decideFinally(checks, evidence);

            assertThat(last.outcomes()).containsAll(verdict.outcomes());
            assertThat(last.settled()).isTrue();
            assertThat(last.score().earned()).isBetween(0, last.score().points());
            assertThat(last.score().points())
                    .isEqualTo(checks.stream().mapToInt(Check::points).sum());
        });
    }

    @Test
    void the_same_evidence_comes_to_the_same_verdict() {
        forAll((checks, namespaces, objects) -> {
            Evidence evidence = evidence(namespaces, objects);

            assertThat(Verifier.decide(checks, evidence)).isEqualTo(Verifier.decide(checks, evidence));
        });
    }

    @Test
    void the_order_of_objects_and_of_what_is_in_them_changes_nothing() {
        forAll((checks, namespaces, objects) -> {
            Evidence evidence = evidence(namespaces, objects);
            Evidence shuffled = with(evidence, namespaces.shuffled(objects));

            assertThat(Shape.of(Verifier.decide(checks, shuffled)))
                    .isEqualTo(Shape.of(Verifier.decide(checks, evidence)));
            assertThat(Shape.of(Verifier.decideFinally(checks, shuffled)))
                    .isEqualTo(Shape.of(Verifier.decideFinally(checks, evidence)));
        });
    }

    @Test
    void unrelated_objects_change_no_outcome() {
        forAll((checks, namespaces, objects) -> {
            Evidence evidence = evidence(namespaces, objects);
            List<Map<String, Object>> more = new ArrayList<>(objects);
            more.addAll(namespaces.next(UNRELATED));

            assertThat(Shape.of(Verifier.decideFinally(checks, with(evidence, more))))
                    .isEqualTo(Shape.of(Verifier.decideFinally(checks, evidence)));
        });
    }

    @Test
    void an_absent_object_never_earns_points() {
        forAll((checks, namespaces, objects) -> {
            for (Check check : checks) {
                if (check.asserts() instanceof Assertion.OfState state) {
                    List<Map<String, Object>> others = objects.stream()
                            .filter(object -> !isTarget(state.target(), object))
                            .toList();
                    Verdict verdict = Verifier.decideFinally(List.of(alone(check)), evidence(namespaces, others));

                    assertThat(verdict.score().earned()).isZero();
                    assertThat(verdict.outcomes().get(0).code()).isEqualTo("absent");
                }
            }
        });
    }

    private static boolean isTarget(Target target, Map<String, Object> object) {
        boolean named = !(target.selection() instanceof Target.Selection.ByName name)
                || name.name().equals(Fields.name(object));
        return named && Fields.kind(object).equals(target.kind());
    }

    private static Check alone(Check check) {
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

    @Test
    void nothing_in_the_fields_of_objects_makes_deciding_fail() {
        forAll((checks, namespaces, objects) -> {
            for (int i = 0; i < 3; i++) {
                Evidence evidence = evidence(namespaces, namespaces.spoilt(objects));
                Verdict last = Verifier.decideFinally(checks, evidence);

                assertThat(last.outcomes())
                        .hasSize(checks.size())
                        .containsAll(Verifier.decide(checks, evidence).outcomes());
                assertThat(last.score().earned()).isBetween(0, last.score().points());
            }
        });
    }
}
