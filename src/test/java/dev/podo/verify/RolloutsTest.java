package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutsTest {

    private static final String STATEFUL_SET = """
            kind: StatefulSet
            metadata: {generation: 2}
            spec: {replicas: 2}
            status: {observedGeneration: 2, replicas: 2, readyReplicas: 2, availableReplicas: 2, currentRevision: a, updateRevision: a}
            """;
    private static final String DAEMON_SET = """
            kind: DaemonSet
            metadata: {generation: 2}
            status: {observedGeneration: 2, desiredNumberScheduled: 2, updatedNumberScheduled: 2, numberReady: 2, numberAvailable: 2, numberMisscheduled: 0}
            """;

    private static boolean complete(String yaml) {
        return Rollouts.unmet(Objects.object(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Objects.DEPLOYMENT, STATEFUL_SET, DAEMON_SET})
    void a_rollout_is_complete_when_all_counts_agree(String workload) {
        assertThat(complete(workload)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "observedGeneration: 2, observedGeneration: 1",
        "observedGeneration: 2, observedGeneration: '2'",
        "updatedReplicas: 3, updatedReplicas: 1",
        "readyReplicas: 3, readyReplicas: 2",
        "readyReplicas: 3, unavailableReplicas: 3",
        "availableReplicas: 3, availableReplicas: 2",
        "'{observedGeneration: 2, replicas: 3', '{observedGeneration: 2, replicas: 4'",
        "'spec: {replicas: 3}', 'spec: {replicas: 0}'",
        "'spec: {replicas: 3}', 'spec: {replicas: 4}'",
        "'spec: {replicas: 3}', 'spec: {replicas: 18446744073709551619}'",
        "'spec: {replicas: 3}', 'spec: {}'",
        "status:, others:",
    })
    void a_deployment_is_not_rolled_out_when(String good, String bad) {
        assertThat(Objects.DEPLOYMENT).contains(good);
        assertThat(complete(Objects.DEPLOYMENT.replace(good, bad))).isFalse();
    }

    @Test
    void no_replicas_are_never_rolled_out() {
        assertThat(complete(Objects.DEPLOYMENT.replace(": 3", ": 0"))).isFalse();
        assertThat(complete(STATEFUL_SET.replace("eplicas: 2", "eplicas: 0"))).isFalse();
        assertThat(complete(DAEMON_SET.replaceAll("(Scheduled|Ready|Available): 2", "$1: 0")))
                .isFalse();
    }

    @Test
    void one_replica_is_wanted_where_nothing_is_said() {
        assertThat(complete(Objects.DEPLOYMENT.replace("{replicas: 3}", "{}").replace(": 3", ": 1")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "observedGeneration: 2, observedGeneration: 1",
        "updateRevision: a, updateRevision: b",
        "'currentRevision: a, updateRevision: a', 'currentReplicas: 2'",
        "readyReplicas: 2, readyReplicas: 1",
        "availableReplicas: 2, availableReplicas: 1",
        "'status: {observedGeneration: 2, replicas: 2', 'status: {observedGeneration: 2, replicas: 3'",
        "'spec: {replicas: 2}', 'spec: {replicas: 3}'",
        "status:, others:",
    })
    void a_stateful_set_is_not_rolled_out_when(String good, String bad) {
        assertThat(STATEFUL_SET).contains(good);
        assertThat(complete(STATEFUL_SET.replace(good, bad))).isFalse();
    }

    @Test
    void a_stateful_set_of_a_cluster_that_does_not_count_the_available_is_rolled_out_when_ready() {
        assertThat(complete(STATEFUL_SET.replace("availableReplicas", "others")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "observedGeneration: 2, observedGeneration: 1",
        "desiredNumberScheduled: 2, desiredNumberScheduled: 3",
        "updatedNumberScheduled: 2, updatedNumberScheduled: 1",
        "numberReady: 2, numberReady: 1",
        "numberAvailable: 2, numberUnavailable: 2",
        "numberMisscheduled: 0, numberMisscheduled: 1",
        "status:, others:",
    })
    void a_daemon_set_is_not_rolled_out_when(String good, String bad) {
        assertThat(DAEMON_SET).contains(good);
        assertThat(complete(DAEMON_SET.replace(good, bad))).isFalse();
    }
}
