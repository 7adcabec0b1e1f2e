package dev.podo.verify;

import static dev.podo.verify.Objects.event;
import static dev.podo.verify.Objects.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadTroublesTest {

    private static final String QUOTA = "pods \"web-1\" is forbidden: exceeded quota: compute,"
            + " requested: memory=1Gi, used: memory=0, limited: memory=512Mi";
    private static final String DEPLOYMENT = """
            kind: Deployment
            metadata: {name: web, uid: d1, generation: 2, annotations: {deployment.kubernetes.io/revision: '2'}}
            spec: {replicas: 1}
            status:
              observedGeneration: 2
              replicas: 1
              updatedReplicas: 1
              conditions: [%s]
            """;
    private static final String SET = """
            kind: ReplicaSet
            metadata: {name: web-b, uid: r2, ownerReferences: [{uid: d1}], annotations: {deployment.kubernetes.io/revision: '2'}}
            status: {conditions: [%s]}
            """;
    private static final String POD = """
            kind: Pod
            metadata: {name: web-b-1, uid: p1, ownerReferences: [{uid: %s}], labels: {controller-revision-hash: new}}
            spec: {containers: [{name: web, image: web}]}
            status: {containerStatuses: [{name: web, image: web, state: {waiting: {reason: ErrImagePull}}}]}
            """;
    private static final String STATEFUL_SET = """
            kind: StatefulSet
            metadata: {name: db, uid: s1, generation: 1, creationTimestamp: '2026-01-01T00:00:05Z',
              managedFields: [{manager: learner, time: '2026-01-01T00:00:05Z'},
                {manager: kube-controller-manager, time: '2026-01-01T00:01:00Z'},
                {manager: k3s, subresource: status, time: '2026-01-01T00:01:00Z'}]}
            spec: {replicas: 2}
            status: {observedGeneration: 1, updateRevision: new}
            """;

    private static String failed(String reason, String message) {
        return "{type: ReplicaFailure, status: 'True', reason: " + reason + ", message: '" + message + "'}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FailedCreate|pods \"x\" is forbidden: exceeded quota: compute, requested: pods=1, used: pods=1|quota",
                "FailedCreate|pods \"x\" is forbidden: violates PodSecurity \"baseline\"|pods-refused",
                "FailedCreate|Pod \"x\" is invalid: spec.containers|pods-refused",
                "FailedCreate|pods \"x\" is forbidden: failed quota: compute: must specify limits.cpu|pods-refused",
                "FailedCreate|pods \"x\" is forbidden: error looking up service account ns/x: not found|''",
                "FailedCreate|Internal error occurred: failed calling webhook|''",
                "FailedDelete|pods \"x\" is forbidden: no|''",
            })
    void pods_that_the_cluster_refuses_never_come(String reason, String message, String code) {
        String condition = failed(reason, message);

        assertThat(trouble(When.ROLLOUT_COMPLETE, DEPLOYMENT.formatted(condition)))
                .isEqualTo(code);
        assertThat(trouble(When.ROLLOUT_COMPLETE, DEPLOYMENT.formatted(""), SET.formatted(condition)))
                .isEqualTo(code);
        assertThat(trouble(
                        When.ROLLOUT_COMPLETE,
                        DEPLOYMENT.formatted(""),
                        SET.formatted(condition).replace("revision: '2'", "revision: '1'")))
                .isEmpty();
        assertThat(trouble(When.ROLLOUT_COMPLETE, DEPLOYMENT.formatted(condition.replace("'True'", "'False'"))))
                .isEmpty();
        assertThat(trouble(
                        When.ROLLOUT_COMPLETE,
                        DEPLOYMENT.formatted(condition).replace("observedGeneration: 2", "observedGeneration: 1")))
                .isEmpty();
    }

    @Test
    void a_quota_is_told_with_its_name_and_numbers_and_may_pass_while_pods_go() {
        String deployment = DEPLOYMENT.formatted(failed("FailedCreate", QUOTA));
        Trouble trouble = Objects.told(When.ROLLOUT_COMPLETE, deployment).orElseThrow();

        assertThat(trouble.message().en()).contains("ResourceQuota compute");
        assertThat(trouble.found()).isEqualTo("compute: requested: memory=1Gi, used: memory=0, limited: memory=512Mi");
        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment, "{kind: Pod, metadata: {name: x, deletionTimestamp: x}}"))
                .isEqualTo("quota?");
    }

    @ParameterizedTest
    @CsvSource({
        // The StatefulSet was written at :05.
        "00:00:06, 00:00:00, quota",
        "00:00:06, 00:00:05, quota",
        "00:00:06, 00:00:06, ''",
        "00:00:06, 00:00:07, ''",
        "00:00:05, 00:00:00, ''",
        "00:00:04, 00:00:00, ''",
    })
    void a_refusal_told_by_an_event_counts_if_nothing_happened_since(String refused, String created, String code) {
        String refusal = event("s1", "FailedCreate", QUOTA, "2026-01-01T" + refused + "Z");
        String creation = event("s1", "SuccessfulCreate", "create Pod db-0", "2026-01-01T" + created + "Z");

        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET, refusal, creation))
                .isEqualTo(code);
        assertThat(trouble(When.JOB_SUCCEEDED, STATEFUL_SET.replace("StatefulSet", "Job"), refusal, creation))
                .isEqualTo(code);
        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET.replace("uid: s1", "uid: s2"), refusal))
                .isEmpty();
    }

    @Test
    void without_a_word_on_who_wrote_it_an_event_may_be_of_an_earlier_spec() {
        String refusal = event("s1", "FailedCreate", QUOTA, "2026-01-01T00:00:06Z");

        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET, refusal)).isEqualTo("quota");
        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET.replace("managedFields", "others"), refusal))
                .isEmpty();
        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET.replace("'2026-01-01T00:00:05Z'}", "soon}"), refusal))
                .isEmpty();
    }

    @Test
    void a_deployment_has_the_trouble_of_its_present_pods_only() {
        String deployment = DEPLOYMENT.formatted("");
        String set = SET.formatted("");
        String pod = POD.formatted("r2");

        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment, set, pod)).isEqualTo("image-pull");
        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment, set, POD.formatted("r1")))
                .isEmpty();
        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment, set.replace("revision: '2'", "revision: '1'"), pod))
                .isEmpty();
        assertThat(trouble(
                        When.ROLLOUT_COMPLETE,
                        deployment.replace("observedGeneration: 2", "observedGeneration: 1"),
                        set,
                        pod))
                .isEmpty();
        assertThat(trouble(
                        When.ROLLOUT_COMPLETE, deployment, set, pod.replace("status: {", "status: {phase: Failed, ")))
                .isEmpty();
    }

    @Test
    void of_more_pods_than_are_wanted_none_is_blamed_for_good() {
        assertThat(trouble(
                        When.ROLLOUT_COMPLETE,
                        DEPLOYMENT.formatted(""),
                        SET.formatted(""),
                        POD.formatted("r2"),
                        POD.formatted("r2").replace("web-b-1", "web-b-2")))
                .isEqualTo("image-pull?");
    }

    @Test
    void the_first_pod_of_a_stateful_set_holds_up_the_others_unless_it_is_of_an_earlier_revision() {
        String pod = POD.formatted("s1");

        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET, pod)).isEqualTo("image-pull");
        assertThat(trouble(When.ROLLOUT_COMPLETE, STATEFUL_SET, pod.replace("hash: new", "hash: old")))
                .isEmpty();
    }

    @Test
    void a_daemon_set_has_the_trouble_of_its_present_pods_only() {
        String set = "{kind: DaemonSet, metadata: {uid: s1, generation: 1, annotations:"
                + " {deprecated.daemonset.template.generation: '2'}}, status: {observedGeneration: 1}}";
        String pod = POD.formatted("s1").replace("controller-revision-hash: new", "pod-template-generation: '%s'");

        assertThat(trouble(When.ROLLOUT_COMPLETE, set, pod.formatted("2"))).isEqualTo("image-pull");
        assertThat(trouble(When.ROLLOUT_COMPLETE, set, pod.formatted("1"))).isEmpty();
    }

    @Test
    void a_workload_that_wants_no_pods_never_has_any() {
        assertThat(trouble(When.ROLLOUT_COMPLETE, DEPLOYMENT.formatted("").replace("replicas: 1}", "replicas: 0}")))
                .isEqualTo("no-replicas");
        assertThat(trouble(When.ROLLOUT_COMPLETE, DEPLOYMENT.formatted(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'False', ProgressDeadlineExceeded, 00:00:10, progress-deadline",
        "'False', ProgressDeadlineExceeded, 00:00:04, progress-deadline?",
        "'False', ProgressDeadlineExceeded, x, progress-deadline?",
        "'True', ProgressDeadlineExceeded, 00:00:10, ''",
        "'False', FailedCreate, 00:00:10, ''",
    })
    void a_deadline_that_passed_lasts_if_nothing_was_written_since(
            String status, String reason, String time, String code) {
        String deployment = DEPLOYMENT
                .formatted("{type: Progressing, status: '" + status + "', reason: " + reason
                        + ", lastTransitionTime: '2026-01-01T" + time + "Z'}")
                .replace("uid: d1", "managedFields: [{manager: learner, time: '2026-01-01T00:00:05Z'}], uid: d1");
        String changed = "{kind: ConfigMap, metadata: {name: c, managedFields: [{time: '2026-01-01T00:00:11Z'}]}}";

        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment)).isEqualTo(code);
        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment, changed))
                .isEqualTo(code.isEmpty() ? "" : "progress-deadline?");
        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment.replace("observedGeneration: 2", "observedGeneration: 1")))
                .isEmpty();
    }

    @Test
    void a_trouble_that_lasts_is_told_before_one_that_may_pass() {
        String deployment = DEPLOYMENT.formatted(failed("FailedCreate", QUOTA));
        String going = "{kind: Pod, metadata: {name: x, deletionTimestamp: x}}";

        assertThat(trouble(When.ROLLOUT_COMPLETE, deployment, SET.formatted(""), POD.formatted("r2"), going))
                .isEqualTo("image-pull");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conditions: [{type: Failed, status: 'True', message: BackoffLimitExceeded}]|job-failed",
                "conditions: [{type: Failed, status: 'False'}]|''",
                "active: 1|''",
            })
    void a_job_that_has_failed_does_not_succeed(String status, String code) {
        assertThat(trouble(When.JOB_SUCCEEDED, "{kind: Job, metadata: {name: j, uid: j1}, status: {" + status + "}}"))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phase: Pending|state: {waiting: {reason: ErrImagePull}}|image-pull",
                "phase: Failed|state: {terminated: {exitCode: 1}}|''",
                "phase: Running|state: {waiting: {reason: CrashLoopBackOff}}|''",
            })
    void a_job_tries_again_but_not_with_another_image(String phase, String state, String code) {
        String pod = POD.formatted("j1")
                .replace("state: {waiting: {reason: ErrImagePull}}", state)
                .replace("status: {", "status: {" + phase + ", ");

        assertThat(trouble(When.JOB_SUCCEEDED, "{kind: Job, metadata: {name: j, uid: j1}}", pod))
                .isEqualTo(code);
    }
}
