package dev.podo.probe;

import static dev.podo.probe.ProbedCluster.pods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.podo.lab.Probe;
import dev.podo.lab.Probe.Entry;
import dev.podo.sandbox.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The probes that harm nothing, each on what is right and on what is not. */
class ProbesIT {

    private static final ProbedCluster PROBED = new ProbedCluster();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @BeforeAll
    static void build() {
        PROBED.apply("web");

        PROBED.awaitReady();
    }

    @AfterAll
    static void clear() {
        PROBED.deleteAll();
    }

    @Test
    void http_brings_status_headers_and_body_through_a_service() {
        Met met = PROBED.act(http(new Entry.ThroughService("web", "http"), "/"));

        assertThat(met.trouble()).isEmpty();
        assertThat(met.result()).containsEntry("status", 200L).containsEntry("error", "");
        assertThat((String) met.result().get("body")).contains("<h1>nginx</h1>");
        assertThat(headers(met).get("x-pod")).startsWith("web-");
    }

    @Test
    void one_shell_serves_the_probes_of_an_attempt_and_ends_with_it() {
        Probe probe = http(new Entry.ThroughService("web", "http"), "/");
        try (Probing probing = PROBED.probing(List.of(probe))) {
            probing.once(probe, LIMIT);
            probing.once(probe, LIMIT);

            assertThat(shells())
                    .as(
                            inProber(
                                    "sh",
                                    "-c",
                                    "for p in /proc/[0-9]*; do echo $p $(grep -E 'PPid|State' $p/status | tr '\\n' ' ') $(tr '\\0' ' ' <$p/cmdline | tr '\\n' ' ' | cut -c1-70); done"))
                    .hasSize(1);
        }
        await().atMost(LIMIT).until(() -> shells().isEmpty());
    }

    @Test
    void a_shell_that_is_lost_costs_no_more_than_a_try() {
        Probe probe = http(new Entry.ThroughService("web", "http"), "/");
        try (Probing probing = PROBED.probing(List.of(probe))) {
            probing.once(probe, LIMIT);
            inProber("sh", "-c", "kill -9 " + String.join(" ", shells()));

            await().atMost(LIMIT)
                    .ignoreException(ProbeFault.class)
                    .until(() ->
                            probing.once(probe, LIMIT).result().get("status").equals(200L));
        }
    }

    /** The processes that wait for commands in the prober. */
    private static List<String> shells() {
        // The brackets keep the pattern from matching itself.
        return inProber("sh", "-c", "grep -l 'mktem[p] -d' /proc/[0-9]*/cmdline 2>/dev/null | cut -d / -f 3")
                .lines()
                .toList();
    }

    private static String inProber(String... command) {
        return new BoundedExec(
                        PROBED.cluster().admin(),
                        Cluster.SYSTEM_NAMESPACE,
                        Cluster.PROBER,
                        Cluster.PROBER_TOOLS,
                        BoundedExec.KEPT_BYTES)
                .run(List.of(command), LIMIT)
                .output();
    }

    @Test
    void http_takes_the_only_port_where_none_is_named() {
        assertThat(PROBED.act(http(new Entry.ThroughService("web", ""), "/absent"))
                        .result())
                .containsEntry("status", 404L);
    }

    @Test
    void http_names_what_of_a_service_is_missing() {
        assertThat(PROBED.act(http(new Entry.ThroughService("absent", ""), "/")))
                .extracting(Met::trouble, Met::about, Met::over)
                .containsExactly("no-service", List.of("absent"), true);
        assertThat(PROBED.act(http(new Entry.ThroughService("web", "https"), "/")))
                .extracting(Met::trouble, Met::about, Met::found)
                .containsExactly("no-such-port", List.of("web", "https"), "http (8080)");
    }

    @Test
    void http_settles_early_where_nothing_listens_at_the_target_port() {
        Met met = PROBED.actUntil(http(new Entry.ThroughService("wrong-target", ""), "/"), tried -> !tried.trouble()
                .isEmpty());

        assertThat(met.trouble()).isEqualTo("nothing-listens");
        assertThat(met.about()).contains("wrong-target", "8081");
        assertThat(met.found()).matches("(web-\\S+ [0-9.]+:8081: connection refused(, )?){2}");
        assertThat(met.over()).isTrue();
        assertThat(met.result()).containsEntry("status", 0L);
    }

    @Test
    void http_settles_early_where_the_selector_matches_nothing() {
        Met met = PROBED.act(http(new Entry.ThroughService("wrong-selector", ""), "/"));

        assertThat(met.trouble()).isEqualTo("selector-matches-nothing");
        assertThat(met.over()).isTrue();
    }

    @Test
    void http_tells_one_host_of_an_ingress_from_another() {
        assertThat(PROBED.act(http(new Entry.ThroughIngress("web.podo.test", false, Optional.empty()), "/hostname"))
                        .result())
                .containsEntry("status", 200L);
        assertThat(PROBED.act(http(new Entry.ThroughIngress("other.podo.test", false, Optional.empty()), "/"))
                        .result())
                .containsEntry("status", 404L);
        assertThat(PROBED.act(http(new Entry.ThroughIngress("web.podo.test", true, Optional.empty()), "/hostname"))
                        .result())
                .containsEntry("error", "");
    }

    @Test
    void http_reaches_a_pod_by_its_own_address() {
        assertThat(PROBED.act(http(new Entry.AtPod(pods("deployment/web"), 80), "/"))
                        .result())
                .containsEntry("status", 200L);
        assertThat(PROBED.act(http(new Entry.AtPod(pods("deployment/web"), 81), "/"))
                        .result())
                .containsEntry("error", "refused");
        assertThat(PROBED.act(http(new Entry.AtPod(pods("pod/absent"), 80), "/"))
                        .trouble())
                .isEqualTo("no-ready-pod");
    }

    @Test
    void http_does_not_wait_for_a_server_that_says_nothing() {
        long start = System.nanoTime();

        Met met = PROBED.act(http(new Entry.ThroughService("slow", ""), "/"), Duration.ofSeconds(2));

        assertThat(met.result()).containsEntry("error", "timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void http_keeps_the_beginning_of_a_body_without_end() {
        Met met = PROBED.act(http(new Entry.AtPod(pods("pod/endless"), 80), "/"));

        assertThat((String) met.result().get("body")).hasSizeLessThanOrEqualTo(BoundedExec.KEPT_BYTES);
        assertThat(met.result()).containsEntry("status", 200L);
    }

    @Test
    void spread_counts_who_answers() {
        Met met = PROBED.act(new Probe.Spread("web", "", "/", 20));

        assertThat(met.result()).containsEntry("requests", 20L).containsEntry("answered", 20L);
        assertThat((List<?>) met.result().get("backends")).hasSize(2).allMatch(pod -> pod.toString()
                .startsWith("web-"));
    }

    @Test
    void spread_is_bounded_where_nobody_answers() {
        long start = System.nanoTime();

        Met met = PROBED.act(new Probe.Spread("slow", "", "/", 100), Duration.ofSeconds(3));

        assertThat(met.result()).containsEntry("answered", 0L).containsEntry("backends", List.of());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void dns_finds_the_address_of_a_service() {
        Met met = PROBED.act(new Probe.Dns("web", "A"));

        String address = PROBED.cluster()
                .admin()
                .services()
                .inNamespace(PROBED.cluster().namespace())
                .withName("web")
                .get()
                .getSpec()
                .getClusterIP();
        assertThat(met.result()).containsEntry("status", "NOERROR").containsEntry("addresses", List.of(address));
        assertThat(PROBED.act(new Probe.Dns("web.learner.svc", "A")).result())
                .containsEntry("addresses", List.of(address));
    }

    @Test
    void dns_says_that_a_name_is_not_there() {
        assertThat(PROBED.act(new Probe.Dns("absent", "A")).result())
                .containsEntry("status", "NXDOMAIN")
                .containsEntry("addresses", List.of());
    }

    @Test
    void dns_finds_the_ports_of_a_service() {
        Met met = PROBED.act(new Probe.Dns("_http._tcp.web.learner.svc", "SRV"));

        assertThat(met.result().get("answers").toString()).contains(" 8080 web.learner.svc.cluster.local.");
    }

    @Test
    void exec_brings_output_and_exit_code() {
        assertThat(exec("cat", "/proc/1/cmdline").result().get("stdout").toString())
                .contains("nginx");
        assertThat(exec("cat", "/absent").result())
                .containsEntry("exitCode", 1L)
                .extractingByKey("stderr")
                .asString()
                .contains("/absent");
        assertThat(exec("no-such-program").result()).containsEntry("exitCode", 127L);
        assertThat(exec("/etc").result()).containsEntry("exitCode", 126L);
    }

    @Test
    void exec_breaks_off_a_command_that_does_not_end() {
        assertThat(PROBED.act(execProbe("sleep", "60"), Duration.ofSeconds(1)))
                .extracting(Met::trouble, Met::about)
                .containsExactly("command-endless", List.of("sleep 60", "1"));
    }

    @Test
    void exec_breaks_off_a_command_that_writes_without_end() {
        long start = System.nanoTime();

        Met met = PROBED.act(execProbe("yes"), Duration.ofSeconds(5));

        assertThat(met.trouble()).isEqualTo("command-endless");
        assertThat(met.found()).isEqualTo("y y y");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void exec_names_a_container_that_is_not_there() {
        assertThat(PROBED.act(new Probe.Exec(pods("app=web"), "other", List.of("true"), Optional.empty())))
                .extracting(Met::trouble, Met::found)
                .containsExactly("no-container", "nginx");
    }

    @Test
    void logs_brings_the_last_lines() {
        PROBED.act(http(new Entry.AtPod(pods("deployment/web"), 80), "/hostname?podo"));

        Met met = PROBED.act(new Probe.Logs(pods("deployment/web"), "", 500));

        assertThat((String) met.result().get("text")).contains("GET /hostname?podo");
        assertThat((List<?>) PROBED.act(new Probe.Logs(pods("deployment/web"), "nginx", 2))
                        .result()
                        .get("lines"))
                .hasSize(2);
        assertThat(PROBED.act(new Probe.Logs(pods("app=absent"), "", 5)).trouble())
                .isEqualTo("no-ready-pod");
    }

    /** A pod may have 256 processes, and those that nobody waits for count when they have ended too. */
    @Test
    void the_prober_goes_on_after_hundreds_of_commands_that_leave_processes_behind() {
        var many = List.of("sh", "-c", "i=0; while [ $i -lt 300 ]; do timeout 5 true; i=$((i + 1)); done");
        try (var prober = new ProberPod(PROBED.cluster())) {
            prober.run(many, Duration.ofSeconds(30));

            assertThat(prober.run(List.of("sh", "-c", "true | true"), Duration.ofSeconds(5)))
                    .satisfies(ran -> assertThat(ran.errors()).isEmpty())
                    .returns(true, Ran::succeeded);
        }
    }

    @Test
    void a_prober_without_room_for_another_process_is_the_platforms_fault() {
        var full = List.of("sh", "-c", "echo \"sh: can't fork: Resource temporarily unavailable\" >&2; exit 2");
        try (var prober = new ProberPod(PROBED.cluster())) {
            assertThatThrownBy(() -> prober.run(full, Duration.ofSeconds(5)))
                    .isInstanceOf(ProbeFault.class)
                    .hasMessageContaining("no room for another process");
        }
    }

    @Test
    void words_of_a_command_mean_nothing_to_the_shell_that_runs_it() {
        var odd = List.of("printf", "%s|", "it's", "$(id)", "a\nb", "\\", "", "; exit 1 #", "한글");
        try (var prober = new ProberPod(PROBED.cluster())) {
            assertThat(prober.run(odd, Duration.ofSeconds(5)).output()).isEqualTo("it's|$(id)|a\nb|\\||; exit 1 #|한글|");
        }
    }

    private static Met exec(String... command) {
        return PROBED.act(execProbe(command));
    }

    private static Probe execProbe(String... command) {
        return new Probe.Exec(pods("deployment/web"), "nginx", List.of(command), Optional.empty());
    }

    private static Probe http(Entry entry, String path) {
        return new Probe.Http(entry, path, Map.of(), Optional.empty(), Optional.empty());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> headers(Met met) {
        return (Map<String, String>) met.result().get("headers");
    }
}
