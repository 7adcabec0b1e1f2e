package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateDecisionsTest {

    private static final String CONFIG =
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: %s, labels: {app: web}}, data: {k: %s}}";
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, uid: d1, generation: 2, annotations: {deployment.kubernetes.io/revision: '2'}}
            spec: {replicas: 1}
            status: {observedGeneration: 2, replicas: 1, updatedReplicas: 1, readyReplicas: 1, availableReplicas: 1}
            """;
    private static final String SETS = """
            {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-a, uid: r1, ownerReferences: [{uid: d1}], annotations: {deployment.kubernetes.io/revision: '1'}}}
            ---
            {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-b, uid: r2, ownerReferences: [{uid: d1}], annotations: {deployment.kubernetes.io/revision: '2'}}}""";
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s, uid: %s, labels: {app: web}, ownerReferences: [{uid: %s}]}
            spec: {hostname: %s}
            """;
    private static final String OLD = POD.formatted("web-a-1", "p1", "r1", "bad");
    private static final String OLD_GOOD = OLD.replace("bad", "good");
    private static final String NEW = POD.formatted("web-b-1", "p2", "r2", "good");
    private static final String NEW_BAD = NEW.replace("good", "bad");
    private static final String BEHIND = DEPLOYMENT.replace("updatedReplicas: 1", "updatedReplicas: 0");

    private static Check config(String match) {
        return Checks.check(
                "target: {apiVersion: v1, kind: ConfigMap, labels: {app: web}, match: " + match + "}",
                "cel: object.data['k'] == 'good'");
    }

    private static Check pods(String match) {
        return Checks.check(
                "target: {apiVersion: v1, kind: Pod, labels: {app: web}, match: " + match + "}",
                "within: 10s",
                "cel: object.spec.hostname == 'good'");
    }

    /** What comes of it: pass, pending, or the code of the failure. */
    private static String at(long millis, Check check, Map<String, Duration> holding, String... yaml) {
        Evidence evidence = new Evidence(Objects.all(yaml), Duration.ofMillis(millis), Map.of(), holding, Map.of());
        Decision decision =
                Verifier.decide(List.of(check), evidence).decisions().get(0);
        if (decision instanceof Decision.Pending pending) {
            assertThat(pending.reason().ko()).isNotEmpty();
            return "pending " + pending.waitsFor();
        }
        Outcome outcome = ((Decision.Settled) decision).outcome();
        return outcome.state() == State.PASS ? "pass" : outcome.code();
    }

    private static String at(long millis, Check check, String... yaml) {
        return at(millis, check, Map.of(), yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "one, '', absent",
        "one, good, pass",
        "one, bad, own-code",
        "one, good good, not-one",
        "any, '', absent",
        "any, good, pass",
        "any, bad good, pass",
        "any, bad bad, own-code",
        "all, '', absent",
        "all, good good, pass",
        "all, good bad, own-code",
        "all, bad, own-code",
    })
    void what_is_selected_satisfies_the_check_as_its_match_says(String match, String values, String outcome) {
        List<String> objects = new ArrayList<>();
        for (String value : values.isEmpty() ? new String[0] : values.split(" ")) {
            objects.add(CONFIG.formatted("c" + objects.size(), value));
        }
        objects.add(CONFIG.formatted("other", "good").replace("app: web", "app: other"));

        assertThat(at(0, config(match), objects.toArray(String[]::new))).isEqualTo(outcome);
    }

    @Test
    void objects_are_selected_by_a_rule_too() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: ConfigMap, where: \"object.metadata.name.startsWith('a')\", match: all}",
                "cel: object.data['k'] == 'good'");

        assertThat(at(0, check, CONFIG.formatted("a1", "good"), CONFIG.formatted("b", "bad")))
                .isEqualTo("pass");
        assertThat(at(0, check, CONFIG.formatted("a1", "good"), CONFIG.formatted("a2", "bad")))
                .isEqualTo("own-code");
        assertThat(at(0, check, CONFIG.formatted("b", "good"))).isEqualTo("absent");
    }

    @Test
    void an_absent_object_is_told_with_what_is_there_instead() {
        Evidence evidence = Objects.evidence(0, CONFIG.formatted("c", "x").replace("web", "wob"));
        Outcome outcome =
                Verifier.decide(List.of(config("any")), evidence).outcomes().get(0);

        assertThat(outcome.expected().en()).isEqualTo("ConfigMap app=web");
        assertThat(outcome.found().en()).isEqualTo("ConfigMap/c {app=wob}");
    }

    @Test
    void too_many_are_told_by_their_names() {
        Evidence evidence = Objects.evidence(0, CONFIG.formatted("b", "good"), CONFIG.formatted("a", "good"));
        Outcome outcome =
                Verifier.decide(List.of(config("one")), evidence).outcomes().get(0);

        assertThat(outcome.found().en()).isEqualTo("ConfigMap/a, ConfigMap/b");
        assertThat(outcome.message().en()).contains("There are 2");
    }

    @ParameterizedTest
    @CsvSource({"any, pending CLUSTER", "all, pending CLUSTER", "one, pending CLUSTER"})
    void pods_that_a_deployment_will_still_make_are_waited_for(String match, String outcome) {
        assertThat(at(9_999, pods(match), BEHIND, SETS)).isEqualTo(outcome);
        assertThat(at(10_000, pods(match), BEHIND, SETS)).isEqualTo("absent");
        assertThat(at(0, pods(match))).isEqualTo("absent");
    }

    @Test
    void a_deployment_that_has_all_its_pods_makes_no_more() {
        String elsewhere = NEW.replace("app: web", "app: other");

        assertThat(at(0, pods("any"), DEPLOYMENT, SETS, elsewhere)).isEqualTo("absent");
        assertThat(at(0, pods("any"), DEPLOYMENT, SETS)).isEqualTo("pending CLUSTER");
    }

    @ParameterizedTest
    @CsvSource({
        "Job, 'status: {conditions: [{type: Complete, status: \"True\"}]}', absent",
        "Job, 'status: {conditions: [{type: Failed, status: \"True\"}]}', absent",
        "Job, 'status: {active: 1}', pending CLUSTER",
        "CronJob, 'status: {}', pending CLUSTER",
        "ReplicaSet, 'status: {}', pending CLUSTER",
        "ConfigMap, 'data: {}', absent",
    })
    void what_makes_pods_is_waited_for_until_it_is_done(String kind, String status, String outcome) {
        assertThat(at(0, pods("any"), "{apiVersion: x, kind: " + kind + ", metadata: {name: m}, " + status + "}"))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "any, OLD, pending CLUSTER, own-code",
        "any, OLD_GOOD, pending CLUSTER, outdated",
        "any, OLD NEW, pass, pass",
        "any, OLD NEW_BAD, pending CLUSTER, own-code",
        "any, NEW_BAD, own-code, own-code",
        "all, OLD, pending CLUSTER, own-code",
        "all, OLD_GOOD, pending CLUSTER, outdated",
        "all, OLD_GOOD NEW, pending CLUSTER, outdated",
        "all, OLD NEW, pending CLUSTER, own-code",
        "all, OLD NEW_BAD, own-code, own-code",
        "all, NEW, pass, pass",
        "one, OLD NEW, pending CLUSTER, not-one",
        "one, NEW, pass, pass",
    })
    void pods_of_an_earlier_revision_decide_nothing_before_the_end(
            String match, String pods, String now, String atTheEnd) {
        Map<String, String> byName = Map.of("OLD", OLD, "OLD_GOOD", OLD_GOOD, "NEW", NEW, "NEW_BAD", NEW_BAD);
        List<String> objects = new ArrayList<>(List.of(DEPLOYMENT, SETS));
        List.of(pods.split(" ")).forEach(name -> objects.add(byName.get(name)));
        String[] yaml = objects.toArray(String[]::new);

        assertThat(at(0, pods(match), yaml)).isEqualTo(now);
        assertThat(at(10_000, pods(match), yaml)).isEqualTo(atTheEnd);
    }

    @Test
    void no_pod_is_of_the_present_revision_before_the_controller_has_seen_it() {
        String unseen = DEPLOYMENT.replace("observedGeneration: 2", "observedGeneration: 1");

        assertThat(at(0, pods("any"), unseen, SETS, NEW)).isEqualTo("pending CLUSTER");
        assertThat(at(10_000, pods("any"), unseen, SETS, NEW)).isEqualTo("outdated");
    }

    @Test
    void a_pod_whose_maker_is_gone_or_unknown_may_go_too() {
        assertThat(at(0, pods("all"), NEW_BAD)).isEqualTo("pending CLUSTER");
        assertThat(at(10_000, pods("all"), NEW_BAD)).isEqualTo("own-code");
        assertThat(at(0, pods("all"), NEW)).isEqualTo("pass");
        assertThat(at(0, pods("all"), NEW_BAD.replace("ownerReferences: [{uid: r2}]", "uid: x")))
                .isEqualTo("own-code");
    }

    @Test
    void a_pod_of_a_job_is_of_its_only_revision() {
        String job = "{apiVersion: batch/v1, kind: Job, metadata: {name: j, uid: r2, ownerReferences: [{uid: cron}]}}";

        assertThat(at(0, pods("all"), job, NEW)).isEqualTo("pass");
        assertThat(at(0, pods("all"), job, NEW_BAD)).isEqualTo("own-code");
    }

    @Test
    void what_the_cluster_writes_by_itself_is_waited_for() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: Endpoints, labels: {app: web}, match: any}",
                "within: 10s",
                "cel: has(object.subsets)");
        String endpoints = "{apiVersion: v1, kind: Endpoints, metadata: {name: web, labels: {app: web}}}";

        assertThat(at(9_999, check, endpoints)).isEqualTo("pending CLUSTER");
        assertThat(at(10_000, check, endpoints)).isEqualTo("own-code");
    }

    @Test
    void a_rule_on_what_the_cluster_fills_in_waits_for_it() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: Pod, name: p}", "within: 10s", "cel: object.spec.nodeName == 'n'");
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {%s}}";

        assertThat(at(0, check, pod.formatted(""))).isEqualTo("pending CLUSTER");
        assertThat(at(0, check, pod.formatted("nodeName: n"))).isEqualTo("pass");
        assertThat(at(10_000, check, pod.formatted(""))).isEqualTo("own-code");
    }

    @Test
    void a_trouble_that_may_pass_is_told_only_at_the_end() {
        Check check = Checks.check("target: {apiVersion: v1, kind: Pod, name: p}", "when: podScheduled", "within: 10s");
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, status: {conditions: [{type: PodScheduled,"
                + " status: 'False', reason: Unschedulable, message: 1 Insufficient cpu}]}}";
        String going = "{apiVersion: v1, kind: Pod, metadata: {name: x, deletionTimestamp: x}}";

        assertThat(at(0, check, pod)).isEqualTo("unschedulable");
        assertThat(at(9_999, check, pod, going)).isEqualTo("pending CLUSTER");
        assertThat(at(10_000, check, pod, going)).isEqualTo("unschedulable");
    }

    @Test
    void a_rule_over_the_status_of_a_stuck_claim_settles_with_the_claims_trouble() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: PersistentVolumeClaim, name: data}",
                "within: 10s",
                "cel: object.status.phase == 'Bound'");
        String claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, uid: c1},"
                + " status: {phase: Pending}}";
        String event = Objects.event(
                "c1", "ProvisioningFailed", "storageclass.storage.k8s.io \"x\" not found", "2026-01-01T00:00:10Z");

        assertThat(at(0, check, claim)).isEqualTo("pending CLUSTER");
        assertThat(at(0, check, claim, event)).isEqualTo("storage-class-unknown");
    }

    @Test
    void a_check_that_must_hold_passes_only_after_it_has() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: ConfigMap, name: c}",
                "within: 10s",
                "hold: 3s",
                "cel: object.data['k'] == 'good'");
        String good = CONFIG.formatted("c", "good");
        Map<String, Duration> since = Map.of("c", Duration.ofSeconds(2));

        assertThat(at(2_000, check, good)).isEqualTo("pending HOLDING");
        assertThat(at(4_999, check, since, good)).isEqualTo("pending HOLDING");
        assertThat(at(5_000, check, since, good)).isEqualTo("pass");
        assertThat(at(12_999, check, good)).isEqualTo("pending HOLDING");
        assertThat(at(13_000, check, good)).isEqualTo("does-not-last");
        assertThat(at(4_000, check, since, CONFIG.formatted("c", "bad"))).isEqualTo("own-code");
    }

    @Test
    void a_state_that_breaks_while_it_must_hold_is_waited_for_again() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: Pod, name: hello}", "when: podReady", "within: 10s", "hold: 3s");
        String broken = Objects.READY_POD.replace("Ready, status: \"True\"", "Ready, status: \"False\"");
        Map<String, Duration> since = Map.of("c", Duration.ofSeconds(9));

        assertThat(at(11_000, check, since, broken)).isEqualTo("pending CLUSTER");
        assertThat(at(13_000, check, since, broken)).isEqualTo("own-code");
        assertThat(at(13_000, check, since, Objects.READY_POD)).isEqualTo("pass");
    }

    @Test
    void what_did_not_last_says_how_long_it_did() {
        Check check = Checks.check("target: {apiVersion: v1, kind: ConfigMap, name: c}", "within: 10s", "hold: 5s");
        Evidence evidence = new Evidence(
                Objects.all(CONFIG.formatted("c", "x")),
                Duration.ofSeconds(9),
                Map.of(),
                Map.of("c", Duration.ofSeconds(6)),
                Map.of());
        Outcome outcome =
                Verifier.decideFinally(List.of(check), evidence).outcomes().get(0);

        assertThat(outcome.expected().en()).isEqualTo("unbroken for 5 s");
        assertThat(outcome.found().en()).isEqualTo("for 3 s");
    }

    @Test
    void what_cannot_pass_any_more_is_the_same_first_and_last() {
        Check check = Checks.check(
                "target: {apiVersion: v1, kind: Pod, labels: {app: web}, match: all}", "when: podReady", "within: 10s");
        String waiting = "{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: web}}}";
        String ended = "{apiVersion: v1, kind: Pod, metadata: {name: b, labels: {app: web}}, status: {phase: Failed}}";
        Evidence evidence = Objects.evidence(0, waiting, ended);

        assertThat(Verifier.decide(List.of(check), evidence).settled()).isTrue();
        assertThat(Verifier.decideFinally(List.of(check), evidence))
                .isEqualTo(Verifier.decide(List.of(check), evidence));
    }
}
