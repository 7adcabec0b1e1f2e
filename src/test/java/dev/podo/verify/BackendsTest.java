package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendsTest {

    private static final String SERVICE =
            "{kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{name: http, port: 80}]}}";
    private static final String POD = "{kind: Pod, metadata: {name: web-1, labels: {app: web, tier: front}}}";
    private static final String ENDPOINTS = "{kind: Endpoints, metadata: {name: web}, subsets: [{addresses:"
            + " [{ip: 10.42.0.7, targetRef: {kind: Pod, name: web-1}}], ports: [{name: http, port: 8080}]}]}";
    private static final String SLICE =
            "{kind: EndpointSlice, metadata: {name: web-1, labels: {kubernetes.io/service-name: web}}, endpoints:"
                    + " [{conditions: {ready: true}, addresses: [10.42.0.7], targetRef: {kind: Pod, name: web-1}}],"
                    + " ports: [{name: http, port: 8080}]}";

    private static boolean ready(String service, String... others) {
        return States.unmet(
                        When.SERVICE_HAS_ENDPOINTS, Objects.object(service), new Snapshot(Objects.evidence(0, others)))
                .isEmpty();
    }

    @Test
    void a_ready_address_behind_the_port_is_an_endpoint() {
        assertThat(ready(SERVICE, POD, ENDPOINTS)).isTrue();
        assertThat(ready(SERVICE, POD, SLICE)).isTrue();
        assertThat(ready(SERVICE, POD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: web}|name: api}",
                "addresses|notReadyAddresses",
                "subsets: [|others: [",
                "ports: [{name: http, port: 8080}]|ports: []",
                "ports: [{name: http|ports: [{name: other",
                "name: web-1|name: web-2",
            })
    void endpoints_are_none_when(String good, String bad) {
        assertThat(ENDPOINTS).contains(good);
        assertThat(ready(SERVICE, POD, ENDPOINTS.replace(good, bad))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service-name: web|service-name: api|false",
                "{ready: true}|{ready: false}|false",
                "{ready: true}|{ready: null}|true",
                "{ready: true}|{}|true",
                "[10.42.0.7]|[]|false",
                "ports: [{name: http, port: 8080}]|ports: null|false",
                "ports: [{name: http|ports: [{name: other|false",
                "Pod, name: web-1|Pod, name: web-2|false",
            })
    void a_slice_counts_what_is_not_said_to_be_unready(String good, String other, boolean ready) {
        assertThat(SLICE).contains(good);
        assertThat(ready(SERVICE, POD, SLICE.replace(good, other))).isEqualTo(ready);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"name: web-1|name: web-2", "app: web|app: other", "name: web-1|name: web-1, deletionTimestamp: x"})
    void an_address_of_a_pod_that_is_gone_or_not_selected_is_stale(String good, String bad) {
        assertThat(ready(SERVICE, POD.replace(good, bad), ENDPOINTS)).isFalse();
        assertThat(ready(SERVICE, POD.replace(good, bad), SLICE)).isFalse();
    }

    @Test
    void every_port_has_to_lead_somewhere() {
        String two = SERVICE.replace("[{name: http", "[{name: admin, port: 81}, {name: http");

        assertThat(ready(two, POD, ENDPOINTS)).isFalse();
        assertThat(ready(two, POD, ENDPOINTS, SLICE.replace("name: http", "name: admin")))
                .isTrue();
    }

    @Test
    void a_service_without_a_selector_may_lead_anywhere() {
        String service = SERVICE.replace("selector: {app: web}, ", "");

        assertThat(ready(service, ENDPOINTS)).isTrue();
        assertThat(ready(SERVICE, ENDPOINTS.replace(", targetRef: {kind: Pod, name: web-1}", "")))
                .isTrue();
        assertThat(ready(
                        service, ENDPOINTS.replace("[{ip: 10.42.0.7, targetRef: {kind: Pod, name: web-1}}]", "[null]")))
                .isFalse();
    }
}
