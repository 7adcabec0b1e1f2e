package dev.podo.lab;

import dev.podo.lab.Probe.Entry;
import dev.podo.lab.Probe.NonceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the parameters of the probe {@code http}. */
final class HttpParser {

    static final List<String> KEYS =
            List.of("service", "ingress", "pods", "port", "path", "tls", "secret", "headers", "change", "write");

    private static final int HIGHEST_PORT = 65_535;

    private final Problems problems;
    private final YamlObject values;
    private final ProbeFields fields;

    HttpParser(Problems problems, YamlObject values) {
        this.problems = problems;
        this.values = values;
        this.fields = new ProbeFields(problems, values);
    }

    Probe.Http parse() {
        Entry entry = entry();
        boolean atPod = entry instanceof Entry.AtPod;
        needs("change", atPod, "`pods`: it asks a twin of one of them");
        needs("write", atPod, "`pods`: it writes into one of them and asks the same");
        if (values.optional("change").isPresent() && values.optional("write").isPresent()) {
            problems.add(values.optional("write").get(), "`write` and `change` exclude each other: there is one nonce");
        }
        return new Probe.Http(
                entry,
                fields.path("path", "/"),
                values.strings("headers", Map.of()),
                fields.source("change"),
                values.optional("write").map(node -> nonceFile()));
    }

    private Entry entry() {
        List<String> given = new ArrayList<>(List.of("service", "ingress", "pods"));
        given.removeIf(key -> values.optional(key).isEmpty());
        if (given.size() != 1) {
            problems.add(values.node(), "expected one of `service`, `ingress` and `pods`");
        }
        boolean ingress = given.contains("ingress");
        boolean tls = values.truth("tls");
        needs("tls", ingress, "`ingress`");
        needs("secret", ingress && tls, "`ingress` and `tls: true`: it is compared with the certificate shown there");
        if (ingress) {
            return new Entry.ThroughIngress(
                    values.string("ingress"), tls, values.optional("secret").map(values::scalar));
        }
        return given.contains("pods")
                ? new Entry.AtPod(fields.pods(), values.number("port", 80, HIGHEST_PORT))
                : new Entry.ThroughService(values.string("service", ""), values.word("port", ""));
    }

    private NonceFile nonceFile() {
        YamlObject write =
                new YamlObject(values.optional("write").orElseThrow(), problems, List.of("container", "file"));
        return new ProbeFields(problems, write).nonceFile();
    }

    private void needs(String key, boolean there, String what) {
        values.optional(key)
                .filter(node -> !there)
                .ifPresent(node -> problems.add(node, "`" + key + "` needs " + what));
    }
}
