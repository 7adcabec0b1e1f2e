package dev.podo.verify;

import static dev.podo.verify.Objects.event;
import static dev.podo.verify.Objects.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTroublesTest {

    private static final String TIME = "2026-01-01T00:00:10Z";
    private static final String FAILED = "MountVolume.SetUp failed for volume \"conf\" : ";
    private static final String POD = """
            kind: Pod
            metadata: {name: hello, uid: u1}
            spec:
              containers: [{name: web, image: web}]
              volumes: [{name: conf, %s}, {name: other, configMap: {name: gone}}]
            status:
              containerStatuses: [{name: web, image: web, state: {waiting: {reason: ContainerCreating}}}]
            """;
    private static final String CONFIG_MAP = POD.formatted("configMap: {name: app, items: [{key: k, path: k}]}");

    private static String failed(String reason) {
        return event("u1", "FailedMount", FAILED + reason, TIME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "configMap: {name: app}|configmap \"app\" not found|{kind: Pod, metadata: {name: x}}|mount-missing",
                "configMap: {name: app}|configmap \"app\" not found|{kind: ConfigMap, metadata: {name: app}}|''",
                "configMap: {name: app}|configmap \"app\" not found|{kind: Secret, metadata: {name: app}}|mount-missing",
                "configMap: {name: app}|configmap \"app\" not found"
                        + "|{kind: ConfigMap, metadata: {name: app, deletionTimestamp: x}}|mount-missing",
                "configMap: {name: app, optional: true}|configmap \"app\" not found|{kind: Pod, metadata: {name: x}}|''",
                "configMap: {name: app}|failed to sync configmap cache: timed out|{kind: Pod, metadata: {name: x}}|''",
                "configMap: {name: kube-root-ca.crt}|configmap \"kube-root-ca.crt\" not found"
                        + "|{kind: Pod, metadata: {name: x}}|''",
                "secret: {secretName: s}|secret \"s\" not found|{kind: Pod, metadata: {name: x}}|mount-missing",
                "secret: {secretName: s}|secret \"s\" not found|{kind: Secret, metadata: {name: s}}|''",
                "configMap: {name: app, items: [{key: k}]}|references non-existent config key: k"
                        + "|{kind: ConfigMap, metadata: {name: app}, data: {other: v}}|mount-missing",
                "configMap: {name: app, items: [{key: k}]}|references non-existent config key: k"
                        + "|{kind: ConfigMap, metadata: {name: app}, data: {k: v}}|''",
                "projected: {sources: [{secret: {name: s}}]}|secret \"s\" not found|{kind: Pod, metadata: {name: x}}"
                        + "|mount-missing",
                "projected: {sources: [{secret: {name: s}}]}|secret \"s\" not found|{kind: Secret, metadata: {name: s}}|''",
            })
    void a_volume_of_something_that_is_not_there_is_never_mounted(
            String volume, String message, String object, String code) {
        assertThat(trouble(When.POD_READY, POD.formatted(volume), failed(message), object))
                .isEqualTo(code);
    }

    @Test
    void it_names_the_volume_and_what_is_missing() {
        Trouble trouble = Objects.told(When.POD_READY, CONFIG_MAP, failed("configmap \"app\" not found"))
                .orElseThrow();

        assertThat(trouble.message().en()).contains("volume conf").contains("ConfigMap/app");
        assertThat(trouble.found()).isEqualTo(FAILED + "configmap \"app\" not found");
    }

    @Test
    void without_the_kubelet_saying_so_nothing_is_wrong() {
        String message = FAILED + "configmap \"app\" not found";

        assertThat(trouble(When.POD_READY, CONFIG_MAP)).isEmpty();
        assertThat(trouble(When.POD_READY, CONFIG_MAP, event("u2", "FailedMount", message, TIME)))
                .isEmpty();
        assertThat(trouble(When.POD_READY, CONFIG_MAP, event("u1", "Pulled", message, TIME)))
                .isEmpty();
        assertThat(trouble(When.POD_READY, CONFIG_MAP, event("u1", "FailedMount", "volume \"conf\" not found", TIME)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state: {waiting: {reason: ContainerCreating}}|mount-missing",
                "state: {running: {}}|''",
                "state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1}}|crash-loop",
            })
    void a_pod_that_has_started_has_its_volumes(String state, String code) {
        String pod = CONFIG_MAP.replace("state: {waiting: {reason: ContainerCreating}}", state);

        assertThat(trouble(When.POD_READY, pod, failed("configmap \"app\" not found")))
                .isEqualTo(code);
    }
}
