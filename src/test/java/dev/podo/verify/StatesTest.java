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
                "ready: true|ready: 'true'",
                "containers: [{name: web|initContainers: [{name: web",
                "containerStatuses|others",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLAIM_BOUND|{status: {phase: Bound}}|true",
                "CLAIM_BOUND|{status: {phase: Pending}}|false",
                "CLAIM_BOUND|{status: {phase: Lost}}|false",
                "CLAIM_BOUND|{spec: {volumeName: pv}}|false",
                "CLAIM_BOUND|{}|false",
                "JOB_SUCCEEDED|{status: {conditions: [{type: Complete, status: 'True'}]}}|true",
                "JOB_SUCCEEDED|{status: {conditions: [{type: Failed, status: 'True'}]}}|false",
                "JOB_SUCCEEDED|{status: {conditions: [{type: Complete, status: 'False'}], succeeded: 1}}|false",
                "JOB_SUCCEEDED|{status: {conditions: [{type: Suspended, status: 'True'}]}}|false",
                "JOB_SUCCEEDED|{status: {succeeded: 1}}|false",
                "JOB_SUCCEEDED|{}|false",
                "POD_SCHEDULED|{spec: {nodeName: n}, status: {conditions: [{type: PodScheduled, status: 'False'}]}}|false",
                "POD_SCHEDULED|{spec: {nodeName: n}}|false",
                "POD_SCHEDULED|{spec: {nodeName: n}, status: {conditions: [{type: PodScheduled, status: 'True'}]}}|true",
                "POD_SCHEDULED|{status: {conditions: [{type: PodScheduled, status: 'True'}]}}|false",
            })
    void theOtherStatesAreWhatTheirStatusSays(When when, String yaml, boolean reached) {
        assertThat(reached(when, yaml)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, true", "2, 1, false", "2, 2, true", "2, 0, true"})
    void aPodThatTellsOfAnEarlierGenerationIsNotReady(int generation, int observed, boolean ready) {
        String pod = Objects.READY_POD
                .replace("uid: u1", "uid: u1, generation: " + generation)
                .replace("phase: Running", "phase: Running\n  observedGeneration: " + observed);

        assertThat(reached(When.POD_READY, pod)).isEqualTo(ready);
    }

    @Test
    void everyContainerOfAReadyPodIsReady() {
        String two = Objects.READY_POD.replace("[{name: web, image", "[{name: side, image: side}, {name: web, image");

        assertThat(reached(When.POD_READY, two)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "podo/nginx@sha256:aa, sha256:x, docker.io/podo/nginx@sha256:aa, true",
        "podo/nginx@sha256:aa, sha256:x, docker.io/podo/nginx@sha256:bb, false",
    })
    void anImageByItsDigestIsKnownByItsDigest(String image, String told, String id, boolean ready) {
        String pod = Objects.READY_POD
                .replace("image: podo/nginx,", "image: '" + image + "',")
                .replace("docker.io/podo/nginx:latest", told)
                .replace("\"sha256:aa\"", "\"" + id + "\"");

        assertThat(reached(When.POD_READY, pod)).isEqualTo(ready);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{manager: kubectl, time: '2026-01-01T00:00:09Z'}|true",
                "{manager: kubectl, time: '2026-01-01T00:00:10Z'}|false",
                "{manager: kubectl, time: '2026-01-01T00:00:11Z'}|false",
                "{manager: kubectl}|false",
                "{manager: k3s, subresource: status, time: '2026-01-01T00:00:11Z'}|false",
                "{manager: kubectl, time: '2026-01-01T00:00:09Z'}, {manager: kubelet, time: '2026-01-01T00:00:11Z'}|true",
                "{manager: kubectl, time: '2026-01-01T00:00:09Z'}, {subresource: status, time: '2026-01-01T00:00:11Z'}|true",
            })
    void anImageToldByItsIdCountsIfThePodWasNotWrittenSinceTheStart(String writes, boolean ready) {
        String pod = Objects.READY_POD
                .replace("docker.io/podo/nginx:latest", "sha256:aa")
                .replace("uid: u1", "uid: u1, managedFields: [" + writes + "]");

        assertThat(reached(When.POD_READY, pod)).isEqualTo(ready);
    }

    @Test
    void aPodThatWasCreatedAndStartedWithinOneSecondRunsWhatItWasCreatedFor() {
        String pod = Objects.READY_POD
                .replace("docker.io/podo/nginx:latest", "sha256:aa")
                .replace(
                        "uid: u1",
                        "uid: u1, creationTimestamp: '2026-01-01T00:00:10Z',"
                                + " managedFields: [{manager: learner, time: '2026-01-01T00:00:10Z'}]");

        assertThat(reached(When.POD_READY, pod)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "podo/nginx, 08, podo/redis, 09, false",
        "podo/redis, 08, podo/nginx, 09, true",
        "podo/redis, 09, podo/nginx, 09, false",
        "podo/nginx, 09, podo/redis, 11, true",
    })
    void theImagePulledLastBeforeTheStartIsTheOneThatRuns(
            String first, String at, String second, String then, boolean ready) {
        String pod = Objects.READY_POD.replace("docker.io/podo/nginx:latest", "docker.io/podo/other:1");

        assertThat(reached(When.POD_READY, pod, pulled("a", first, at), pulled("b", second, then)))
                .isEqualTo(ready);
    }

    private static String pulled(String name, String image, String second) {
        return "{apiVersion: v1, kind: Event, metadata: {name: " + name + "}, reason: Pulled, message: 'Successfully"
                + " pulled image \"" + image + "\"', lastTimestamp: '2026-01-01T00:00:" + second + "Z',"
                + " involvedObject: {kind: Pod, name: hello, uid: u1, fieldPath: 'spec.containers{web}'}}";
    }

    @Test
    void aContainerThatIsBeingKilledDoesNotMakeAPodReadyUntilItIsStartedAgain() {
        String kill = "{apiVersion: v1, kind: Event, metadata: {name: kill}, reason: Killing, count: 2,"
                + " message: 'Container web failed liveness probe, will be restarted',"
                + " involvedObject: {kind: Pod, name: hello, uid: u1, fieldPath: 'spec.containers{web}'}}";
        Snapshot snapshot = new Snapshot(Objects.evidence(0, kill));

        assertThat(States.unmet(When.POD_READY, restarted(1), snapshot)
                        .orElseThrow()
                        .found())
                .isEqualTo("Container web failed liveness probe, will be restarted");
        assertThat(States.unmet(When.POD_READY, restarted(2), snapshot)).isEmpty();
    }

    private static Map<String, Object> restarted(int times) {
        return Objects.object(Objects.READY_POD.replace("restartCount: 0", "restartCount: " + times));
    }

    @Test
    void whatTheReadinessProbeSaidLastIsFound() {
        String pod = Objects.READY_POD.replace("Ready, status: \"True\"", "Ready, status: \"False\"");
        String first = Objects.event("u1", "Unhealthy", "Readiness probe failed: 500", "2026-01-01T00:00:10.5Z");
        String last = Objects.event("u1", "Unhealthy", "Readiness probe failed: 404", "2026-01-01T00:00:11Z");
        String other = Objects.event("u2", "Unhealthy", "Readiness probe failed: 502", "2026-01-01T00:00:12Z");
        Snapshot snapshot = new Snapshot(Objects.evidence(0, last, first, other));

        assertThat(States.unmet(When.POD_READY, Objects.object(pod), snapshot)
                        .orElseThrow()
                        .found())
                .isEqualTo("Readiness probe failed: 404");
        assertThat(Objects.trouble(When.POD_READY, pod, first, last)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POD_READY|{kind: Pod}|Ready = <none>",
                "POD_READY|{kind: Pod, status: {conditions: [{type: Ready, status: 'False', message: m}]}}|Ready = False: m",
                "SERVICE_HAS_ENDPOINTS|{kind: Service}|endpoints = 0",
                "CLAIM_BOUND|{status: {phase: Pending}}|status.phase = Pending",
                "ROLLOUT_COMPLETE|{kind: Deployment, spec: {replicas: 2}}|status.observedGeneration = 0",
                "ROLLOUT_COMPLETE|{kind: Deployment, spec: {replicas: 2}, status: {observedGeneration: 1, readyReplicas: 1,"
                        + " updatedReplicas: 3}}|ready = 1, updated = 3, wanted = 2",
                "ROLLOUT_COMPLETE|{kind: DaemonSet, status: {observedGeneration: 1, desiredNumberScheduled: 3,"
                        + " numberReady: 1, updatedNumberScheduled: 2}}|ready = 1, updated = 2, wanted = 3",
            })
    void whatIsNotReachedSaysWhatThereIs(When when, String yaml, String found) {
        assertThat(States.unmet(when, Objects.object(yaml), new Snapshot(Objects.evidence(0)))
                        .orElseThrow()
                        .found())
                .isEqualTo(found);
    }
}
