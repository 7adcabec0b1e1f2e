package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.NonceFile;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

class ProbeParserTest {

    private final Problems problems = new Problems(Path.of("lab.yaml"), List.of());

    @Test
    void http_may_write_into_the_pod_that_it_asks() {
        assertThat(parse("http", "{pods: pod/web, port: 8080, path: /x, write: {container: writer, file: /work/x}}"))
                .isEqualTo(new Probe.Http(
                        new Entry.AtPod(new PodSelection.Of("pod", "web"), 8080),
                        "/x",
                        Map.of(),
                        Optional.empty(),
                        Optional.of(new NonceFile("writer", "/work/x"))));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void http_may_compare_the_certificate_with_a_secret() {
        assertThat(((Probe.Http) parse("http", "{ingress: web.podo.test, tls: true, secret: web-tls}")).entry())
                .isEqualTo(new Entry.ThroughIngress("web.podo.test", true, Optional.of("web-tls")));
        assertThat(((Probe.Http) parse("http", "{ingress: web.podo.test}")).entry())
                .isEqualTo(new Entry.ThroughIngress("web.podo.test", false, Optional.empty()));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void events_are_of_a_workload_or_a_pod() {
        assertThat(parse("events", "{of: deployment/web}"))
                .isEqualTo(new Probe.Events(new PodSelection.Of("deployment", "web")));
        assertThat(parse("events", "{of: pod/hello}")).isEqualTo(new Probe.Events(new PodSelection.Of("pod", "hello")));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void a_restart_may_name_the_container() {
        assertThat(parse("survivesRestart", "{pods: app=db, container: redis, file: /data/x}"))
                .isEqualTo(new Probe.SurvivesRestart(
                        new PodSelection.Labelled(Map.of("app", "db")), new NonceFile("redis", "/data/x")));
        assertThat(parse("survivesRestart", "{pods: deployment/db, file: /data/x}"))
                .isEqualTo(new Probe.SurvivesRestart(
                        new PodSelection.Of("deployment", "db"), new NonceFile("", "/data/x")));
        assertThat(problems.found()).isEmpty();
        assertThat(ProbeKind.SURVIVES_RESTART.isDestructive()).isTrue();
        assertThat(ProbeKind.EVENTS.isDestructive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http|{service: web, write: {file: /x}}|`write` needs `pods`",
                "http|{service: web, change: {configMap: c, key: k}}|`change` needs `pods`",
                "http|{pods: pod/web, write: {container: w}}|`file` is missing",
                "http|{pods: pod/web, write: {file: x}}|expected a path that starts with /",
                "http|{pods: pod/web, write: {files: /x}}|unknown key `files`; did you mean `file`?",
                "http|{pods: pod/web, write: /x}|expected a mapping with container, file",
                "http|{pods: pod/web, write: {file: /x}, change: {configMap: c, key: k}}|`write` and `change` exclude each other",
                "http|{pods: pod/web, wirte: {file: /x}}|unknown key `wirte`; did you mean `write`?",
                "http|{service: web, tls: true}|`tls` needs `ingress`",
                "http|{ingress: h, secret: s}|`secret` needs `ingress` and `tls: true`",
                "http|{service: web, secret: s}|`secret` needs `ingress` and `tls: true`",
                "http|{ingress: h, tls: true, sekret: s}|unknown key `sekret`; did you mean `secret`?",
                "http|{ingress: h, service: s}|expected one of `service`, `ingress` and `pods`",
                "events|{of: app=web}|expected a workload such as `deployment/web`, or a pod such as `pod/hello`",
                "events|{of: web}|expected a workload such as `deployment/web`, or a pod such as `pod/hello`",
                "events|{}|`of` is missing",
                "events|{off: pod/x}|unknown key `off`; did you mean `of`?",
                "survivesRestart|{pods: app=db}|`file` is missing",
                "survivesRestart|{file: /x}|`pods` is missing",
                "survivesRestart|{pods: db, file: /x}|expected a workload such as `deployment/web`, a pod such as",
                "survivesRestart|{pods: app=db, fil: /x}|unknown key `fil`; did you mean `file`?",
            })
    void what_is_wrong_is_told(String kind, String with, String message) {
        parse(kind, with);

        assertThat(problems.found()).extracting(Problem::message).anySatisfy(found -> assertThat(found)
                .startsWith(message));
    }

    private Probe parse(String kind, String with) {
        Node node = new Yaml().compose(new StringReader(with));
        return new ProbeParser(problems, node)
                .parse(ProbeKind.of(kind).orElseThrow(), Optional.of(node))
                .orElseThrow();
    }
}
