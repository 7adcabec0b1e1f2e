package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.PodSelection;
import dev.podo.lab.Probe;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the cluster tells of what was built. */
class EventsIT {

    private static final ProbedCluster PROBED = new ProbedCluster();

    @BeforeAll
    static void build() {
        PROBED.apply("events");
        PROBED.awaitReady();
        PROBED.apply("unschedulable");
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @Test
    void a_deployment_is_told_of_from_its_replica_set_to_the_start_of_its_containers() {
        Met met = met("deployment", "told", "Started");

        assertThat(texts(met, "reasons"))
                .as(met.toString())
                .containsSubsequence("ScalingReplicaSet", "SuccessfulCreate", "Scheduled", "Started");
        assertThat(texts(met, "components"))
                .as(met.toString())
                .containsSubsequence("deployment-controller", "replicaset-controller", "default-scheduler", "kubelet");
        assertThat(texts(met, "lines"))
                .as(met.toString())
                .anyMatch(line -> line.matches("ScalingReplicaSet Deployment/told: .*"))
                .anyMatch(line -> line.matches("SuccessfulCreate ReplicaSet/told-[a-z0-9]+: Created pod: .*"))
                .anyMatch(line -> line.matches("Scheduled Pod/told-[a-z0-9]+-[a-z0-9]{5}: .*"))
                .noneMatch(line -> line.contains("told-other"));
    }

    @Test
    void a_new_deployment_has_nothing_of_an_earlier_one_of_its_name() {
        met("deployment", "told-other", "Started");
        List<String> earlier = pods("told-other");
        PROBED.deleteAll();
        build();

        Met met = met("deployment", "told-other", "Started");

        assertThat(earlier).isNotEmpty();
        assertThat(String.join("\n", texts(met, "lines"))).doesNotContain(earlier);
    }

    @Test
    void a_pod_that_no_node_takes_is_told_of_by_the_scheduler() {
        Met met = met("pod", "unschedulable", "FailedScheduling");

        assertThat(texts(met, "components")).as(met.toString()).contains("default-scheduler");
        assertThat(texts(met, "lines").get(0))
                .startsWith("FailedScheduling Pod/unschedulable: 0/1 nodes are available");
    }

    @Test
    void of_a_pod_that_never_was_there_is_nothing_to_tell() {
        Met met = PROBED.act(events("pod", "absent"));

        assertThat(met.trouble()).isEmpty();
        assertThat(texts(met, "lines")).isEmpty();
    }

    @Test
    void a_workload_that_is_not_there_is_named() {
        assertThat(PROBED.act(events("statefulset", "absent")))
                .extracting(Met::trouble, Met::about, Met::over)
                .containsExactly("no-workload", List.of("statefulset/absent"), false);
    }

    private static List<String> pods(String deployment) {
        return new PodPicker(PROBED.cluster())
                .ready(new PodSelection.Of("deployment", deployment)).stream()
                        .map(PodFacts::name)
                        .toList();
    }

    private static Met met(String kind, String name, String reason) {
        return PROBED.actUntil(events(kind, name), met -> texts(met, "reasons").contains(reason));
    }

    private static Probe events(String kind, String name) {
        return new Probe.Events(new PodSelection.Of(kind, name));
    }

    private static List<String> texts(Met met, String field) {
        return ((List<?>) met.result().get(field)).stream().map(String::valueOf).toList();
    }
}
