package dev.podo.probe;

import static dev.podo.probe.ProbedCluster.pods;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.NonceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that prove more than an answer: a file that containers share, the certificate of a Secret. */
class HttpProofsIT {

    private static final ProbedCluster PROBED = new ProbedCluster();

    @BeforeAll
    static void build() {
        PROBED.apply("proofs");
        PROBED.awaitReady();
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @Test
    void what_one_container_writes_the_other_serves() {
        Met met = PROBED.act(asking("pod/shared", "writer", "/work/podo.txt"));

        assertThat(met.trouble()).as(met.toString()).isEmpty();
        assertThat(met.nonce()).matches("[0-9a-f]{16}");
        assertThat(met.result()).containsEntry("status", 200L).containsEntry("body", met.nonce() + "\n");
    }

    @Test
    void what_is_not_shared_is_not_served() {
        Met met = PROBED.act(asking("pod/apart", "writer", "/tmp/podo.txt"));

        assertThat(met.trouble()).as(met.toString()).isEmpty();
        assertThat(met.nonce()).isNotEmpty();
        assertThat(met.result()).containsEntry("status", 404L);
    }

    @Test
    void what_keeps_it_from_writing_is_named() {
        assertThat(PROBED.act(asking("pod/apart", "writer", "/work/podo.txt")))
                .extracting(Met::trouble, Met::about)
                .containsExactly("file-not-written", List.of("/work/podo.txt", "apart"));
        assertThat(PROBED.act(asking("pod/apart", "writre", "/work/podo.txt")))
                .extracting(Met::trouble, Met::found)
                .containsExactly("no-container", "nginx, writer");
        assertThat(PROBED.act(asking("pod/absent", "", "/work/podo.txt")).trouble())
                .isEqualTo("no-ready-pod");
    }

    @Test
    void the_certificate_of_a_host_is_known_by_its_secret() {
        Probe probe = greeting("secure.podo.test", "own-certificate");

        Met met = PROBED.actUntil(probe, now -> now.result().get("fromSecret").equals(true));

        assertThat(met.trouble()).isEmpty();
        assertThat(met.result())
                .as(met.toString())
                .containsEntry("fromSecret", true)
                .containsEntry("certificateNames", List.of("secure.podo.test", "www.podo.test"))
                .containsEntry("error", "");
        assertThat(PROBED.act(greeting("secure.podo.test", "other-certificate")).result())
                .containsEntry("fromSecret", false)
                .containsEntry("certificateNames", List.of("secure.podo.test", "www.podo.test"));
    }

    @Test
    void a_host_without_a_certificate_of_its_own_shows_another() {
        Met met = PROBED.act(greeting("plain.podo.test", "own-certificate"));

        assertThat(met.trouble()).as(met.toString()).isEmpty();
        assertThat(met.result()).containsEntry("fromSecret", false);
        assertThat(String.valueOf(met.result().get("certificateNames"))).doesNotContain("secure.podo.test");
    }

    @Test
    void a_secret_that_is_not_there_is_named() {
        assertThat(PROBED.act(greeting("secure.podo.test", "absent")))
                .extracting(Met::trouble, Met::about, Met::over)
                .containsExactly("no-source", List.of("Secret", "absent", "tls.crt"), true);
    }

    private static Probe asking(String pod, String container, String file) {
        return new Probe.Http(
                new Entry.AtPod(pods(pod), 80),
                "/podo.txt",
                Map.of(),
                Optional.empty(),
                Optional.of(new NonceFile(container, file)));
    }

    private static Probe greeting(String host, String secret) {
        return new Probe.Http(
                new Entry.ThroughIngress(host, true, Optional.of(secret)),
                "/",
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
