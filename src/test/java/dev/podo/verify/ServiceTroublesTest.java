package dev.podo.verify;

import static dev.podo.verify.Objects.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTroublesTest {

    private static final String SERVICE =
            "{kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80, targetPort: %s}]}}";
    private static final String TEMPLATE =
            "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, ports: [{name: http}]}]}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kind: ConfigMap, metadata: {name: x, labels: {app: web}}}|selector-matches-nothing",
                "{kind: Pod, metadata: {name: x, labels: {app: other}}}|selector-matches-nothing",
                "{kind: Pod, metadata: {name: x, labels: {app: web}, deletionTimestamp: x}}|selector-matches-nothing",
                "{kind: Pod, metadata: {name: x, labels: {app: web, tier: front}}}|''",
                "{kind: Deployment, spec: {template: {metadata: {labels: {app: web}}}}}|''",
                "{kind: DaemonSet, spec: {template: {metadata: {labels: {app: web}}}}}|''",
                "{kind: CronJob, spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: web}}}}}}}|''",
                "{kind: Deployment, spec: {replicas: 0, template: {metadata: {labels: {app: web}}}}}|selector-matches-nothing",
                "{kind: Deployment, metadata: {labels: {app: web}}, spec: {template: {}}}|selector-matches-nothing",
                "{kind: ReplicaSet, metadata: {ownerReferences: [{uid: d}]}, spec: {template: {metadata: {labels: {app: web}}}}}"
                        + "|selector-matches-nothing",
            })
    void a_selector_has_to_match_what_is_there_or_will_be(String other, String code) {
        assertThat(trouble(When.SERVICE_HAS_ENDPOINTS, SERVICE.formatted("80"), other))
                .isEqualTo(code);
    }

    @Test
    void a_service_without_a_selector_gets_its_endpoints_from_elsewhere() {
        assertThat(trouble(When.SERVICE_HAS_ENDPOINTS, "{kind: Service, metadata: {name: web}, spec: {}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http|{containers: [{name: c, ports: [{name: http}]}]}|''",
                "web|{containers: [{name: c, ports: [{name: http}]}]}|target-port-name",
                "web|{containers: [{name: c}]}|target-port-name",
                "web|{containers: [{name: b}, {name: c, ports: [{name: http}, {name: web}]}]}|''",
                "web|{containers: [{name: c}], initContainers: [{name: i, ports: [{name: web}]}]}|''",
                "8080|{containers: [{name: c}]}|''",
            })
    void a_named_target_port_has_to_be_declared(String port, String spec, String code) {
        String pod = "{kind: Pod, metadata: {name: x, labels: {app: web}}, spec: " + spec + "}";

        assertThat(trouble(When.SERVICE_HAS_ENDPOINTS, SERVICE.formatted(port), pod))
                .isEqualTo(code);
    }

    @Test
    void a_port_that_the_next_pods_will_declare_may_still_come() {
        String old = "{kind: Pod, metadata: {name: x, labels: {app: web}}, spec: {containers: [{name: c}]}}";
        String next = "{kind: Deployment, metadata: {name: web}, spec: {" + TEMPLATE + "}}";

        assertThat(trouble(When.SERVICE_HAS_ENDPOINTS, SERVICE.formatted("http"), old))
                .isEqualTo("target-port-name");
        assertThat(trouble(When.SERVICE_HAS_ENDPOINTS, SERVICE.formatted("http"), old, next))
                .isEmpty();
    }

    @Test
    void it_says_which_ports_there_are() {
        String pod = "{kind: Pod, metadata: {name: x, labels: {app: web}},"
                + " spec: {containers: [{ports: [{name: metrics}, {name: http}, {containerPort: 1}]}]}}";

        assertThat(Objects.told(When.SERVICE_HAS_ENDPOINTS, SERVICE.formatted("web"), pod)
                        .orElseThrow()
                        .found())
                .isEqualTo("spec.containers[].ports[].name = http, metrics");
    }
}
