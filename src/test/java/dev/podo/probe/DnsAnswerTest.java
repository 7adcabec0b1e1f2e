package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsAnswerTest {

    private static final String FOUND = """
        ;; ->>HEADER<<- opcode: QUERY; status: NOERROR; id: 52615
        ;; Flags: qr aa rd; QUERY: 1; ANSWER: 3; AUTHORITY: 0; ADDITIONAL: 1

        ;; QUESTION SECTION:
        ;; www.learner.svc.cluster.local. IN A

        ;; ANSWER SECTION:
        www.learner.svc.cluster.local. 5 IN CNAME web.learner.svc.cluster.local.
        web.learner.svc.cluster.local. 5 IN A 10.42.0.9
        web.learner.svc.cluster.local. 5 IN A 10.42.0.7

        ;; ADDITIONAL SECTION:
        other.learner.svc.cluster.local. 5 IN A 10.42.0.1

        ;; Received 27 B
        """;

    @Test
    void addresses_are_those_of_the_answer_sorted() {
        DnsAnswer answer = DnsAnswer.of(FOUND);

        assertThat(answer.status()).isEqualTo("NOERROR");
        assertThat(answer.addresses()).containsExactly("10.42.0.7", "10.42.0.9");
        assertThat(answer.answers()).containsExactly("10.42.0.7", "10.42.0.9", "web.learner.svc.cluster.local.");
    }

    @Test
    void services_are_found_with_their_ports() {
        assertThat(DnsAnswer.of("""
            ;; ->>HEADER<<- opcode: QUERY; status: NOERROR; id: 1

            ;; ANSWER SECTION:
            _http._tcp.web.  5\tIN\tSRV\t0 100 8080 web.learner.svc.cluster.local.
            """).answers()).containsExactly("0 100 8080 web.learner.svc.cluster.local.");
    }

    @Test
    void a_name_that_is_not_there_has_no_addresses() {
        DnsAnswer answer = DnsAnswer.of(";; ->>HEADER<<- opcode: QUERY; status: NXDOMAIN; id: 1\n\n");

        assertThat(answer.status()).isEqualTo("NXDOMAIN");
        assertThat(answer.addresses()).isEmpty();
    }

    @Test
    void no_answer_is_a_timeout() {
        assertThat(DnsAnswer.of(";; WARNING: response timeout for 10.43.0.10@53(UDP)\n")
                        .status())
                .isEqualTo("timeout");
    }

    @ParameterizedTest
    @CsvSource({
        "web,web.learner.svc.cluster.local",
        "web.learner.svc,web.learner.svc.cluster.local",
        "_http._tcp.web.learner.svc,_http._tcp.web.learner.svc.cluster.local",
        "web.learner.svc.cluster.local,web.learner.svc.cluster.local",
        "web.learner.svc.cluster.local.,web.learner.svc.cluster.local",
        "example.com,example.com"
    })
    void names_are_asked_for_in_full(String name, String full) {
        assertThat(DnsProbe.fullName(name, "learner")).isEqualTo(full);
    }
}
