package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.When;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {

    private static boolean reached(When when, String yaml, String... others) {
        Map<String, Object> object = Objects.object(yaml);
        return States.unmet(when, object, new Snapshot(Objects.evidence(0, others)))
                .isEmpty();
    }

    @Test
    void aReadyPodIsReady() {
        assertThat(reached(When.POD_READY, Objects.READY_POD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: Ready, status: \"True\"}|{type: Ready, status: \"False\"}",
                "{type: Ready, status: \"True\"}|{type: Other, status: \"True\"}",
                "image: podo/nginx,|image: 'podo/nginx:2',",
                "image: \"docker.io/podo/nginx:latest\"|image: \"sha256:aa\"",
                "ready: true|ready: false",
                "{name: web, ready|{name: other, ready",
            })
    void aPodIsNotReadyWhen(String good, String bad) {
        assertThat(Objects.READY_POD).contains(good);
        assertThat(reached(When.POD_READY, Objects.READY_POD.replace(good, bad)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"00:00:09, podo/nginx, true", "00:00:11, podo/nginx, false", "00:00:09, podo/other, false"})
    void anImageToldByItsIdCountsIfItWasPulledForThisSpecBeforeTheStart(String pulled, String image, boolean ready) {
        String event = """
                apiVersion: v1
                kind: Event
                metadata: {name: e1}
                reason: Pulled
                message: 'Container image "%s" already present on machine'
                lastTimestamp: "2026-01-01T%sZ"
                involvedObject: {uid: u1, fieldPath: "spec.containers{web}"}
                """.formatted(image, pulled);
        String pod = Objects.READY_POD.replace("docker.io/podo/nginx:latest", "sha256:aa");

        assertThat(reached(When.POD_READY, pod, event)).isEqualTo(ready);
    }

    @Test
    void aRolloutIsCompleteWhenAllCountsAgree() {
        assertThat(reached(When.ROLLOUT_COMPLETE, Objects.DEPLOYMENT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "observedGeneration: 2, observedGeneration: 1",
        "updatedReplicas: 3, updatedReplicas: 1",
        "readyReplicas: 3, readyReplicas: 2",
        "availableReplicas: 3, availableReplicas: 2",
        "'{observedGeneration: 2, replicas: 3', '{observedGeneration: 2, replicas: 4'",
        "'spec: {replicas: 3}', 'spec: {replicas: 0}'",
    })
    void aRolloutIsNotCompleteWhen(String good, String bad) {
        assertThat(Objects.DEPLOYMENT).contains(good);
        assertThat(reached(When.ROLLOUT_COMPLETE, Objects.DEPLOYMENT.replace(good, bad)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ready: true}|['10.42.0.7']|true",
                "{ready: false}|['10.42.0.7']|false",
                "{ready: true}|[]|false",
            })
    void aServiceHasEndpointsWhenOneIsReady(String conditions, String addresses, boolean reached) {
        String slice = "{kind: EndpointSlice, metadata: {name: web-1, labels: {kubernetes.io/service-name: web}},"
                + " endpoints: [{conditions: " + conditions + ", addresses: " + addresses + "}]}";

        assertThat(reached(When.SERVICE_HAS_ENDPOINTS, "{kind: Service, metadata: {name: web}}", slice))
                .isEqualTo(reached);
        assertThat(reached(When.SERVICE_HAS_ENDPOINTS, "{kind: Service, metadata: {name: api}}", slice))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLAIM_BOUND|{status: {phase: Bound}}|true",
                "CLAIM_BOUND|{status: {phase: Pending}}|false",
                "CLAIM_BOUND|{}|false",
                "JOB_SUCCEEDED|{status: {conditions: [{type: Complete, status: 'True'}]}}|true",
                "JOB_SUCCEEDED|{status: {conditions: [{type: Failed, status: 'True'}]}}|false",
                "POD_SCHEDULED|{spec: {nodeName: n}, status: {conditions: [{type: PodScheduled, status: 'True'}]}}|true",
                "POD_SCHEDULED|{status: {conditions: [{type: PodScheduled, status: 'True'}]}}|false",
            })
    void theOtherStatesAreWhatTheirStatusSays(When when, String yaml, boolean reached) {
        assertThat(reached(when, yaml)).isEqualTo(reached);
    }
}
