package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePortsTest {

    private static final Service WEB = new ServiceBuilder()
            .withNewMetadata()
            .withName("web")
            .withNamespace("learner")
            .endMetadata()
            .withNewSpec()
            .addNewPort()
            .withName("http")
            .withPort(80)
            .endPort()
            .addNewPort()
            .withName("metrics")
            .withPort(9090)
            .endPort()
            .endSpec()
            .build();

    @ParameterizedTest
    @CsvSource({"'',80", "http,80", "metrics,9090", "9090,9090"})
    void a_port_is_found_by_name_number_or_none(String wanted, int port) {
        assertThat(ServicePorts.port(WEB, wanted).getPort()).isEqualTo(port);
    }

    @Test
    void a_port_that_is_not_there_is_told_with_those_that_are() {
        assertThatThrownBy(() -> ServicePorts.port(WEB, "8080"))
                .isInstanceOf(Trouble.class)
                .hasMessage("no-such-port [web, 8080]: http (80), metrics (9090)");
    }

    @Test
    void other_namespaces_name_it_in_full() {
        assertThat(ServicePorts.url(WEB, ServicePorts.port(WEB, "metrics"), "/all"))
                .isEqualTo("http://web.learner.svc.cluster.local:9090/all");
    }
}
