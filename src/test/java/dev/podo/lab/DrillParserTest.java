package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;

class DrillParserTest {

    private final Problems problems = new Problems(Path.of("lab.yaml"), List.of());

    @Test
    void what_is_left_out_has_its_usual_value() {
        assertThat(parse("keepsAnswering", "{service: web}")).contains(new Probe.KeepsAnswering("web", "", "/", 1));
        assertThat(parse("leavesOutBroken", "{deployment: web, service: front}"))
                .contains(new Probe.LeavesOutBroken("web", "front", "", "/", 20));
        assertThat(parse("recovery", "{pods: deployment/db, file: /data/x}"))
                .contains(new Probe.Recovery(new PodSelection.Of("deployment", "db"), "", "/data/x"));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everything_may_be_said() {
        assertThat(parse("keepsAnswering", "{service: web, port: 8080, path: /a, delete: 5}"))
                .contains(new Probe.KeepsAnswering("web", "8080", "/a", 5));
        assertThat(parse("leavesOutBroken", "{deployment: web, service: web, port: http, path: /a, requests: 100}"))
                .contains(new Probe.LeavesOutBroken("web", "web", "http", "/a", 100));
        assertThat(parse("recovery", "{pods: app=db, container: redis, file: /data/x}"))
                .contains(new Probe.Recovery(PodSelection.parse("app=db").orElseThrow(), "redis", "/data/x"));
        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                keepsAnswering  | {port: 80}                                   | `service` is missing
                keepsAnswering  | {service: web, delete: 6}                    | expected a whole number of at most 5
                keepsAnswering  | {service: web, delete: 0}                    | expected a whole number of at least 1
                keepsAnswering  | {service: web, path: index}                  | expected a path that starts with /
                keepsAnswering  | {service: web, pods: app=web}                | unknown key `pods`
                leavesOutBroken | {service: web}                               | `deployment` is missing
                leavesOutBroken | {deployment: a, service: b, requests: 101}   | expected a whole number of at most 100
                recovery        | {pods: deployment/db}                        | `file` is missing
                recovery        | {file: /data/x}                              | `pods` is missing
                recovery        | {pods: deployment/db, file: x}               | expected a path that starts with /
                """)
    void what_is_wrong_is_told(String kind, String with, String message) {
        parse(kind, with);

        assertThat(problems.found())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith(message);
    }

    private Optional<Probe> parse(String kind, String with) {
        Node node = new Yaml().compose(new StringReader(with));
        return new ProbeParser(problems, node).parse(ProbeKind.of(kind).orElseThrow(), Optional.of(node));
    }

    @Test
    void all_of_them_act_last() {
        assertThat(List.of(ProbeKind.KEEPS_ANSWERING, ProbeKind.LEAVES_OUT_BROKEN, ProbeKind.RECOVERY))
                .allMatch(ProbeKind::isDestructive);
    }
}
