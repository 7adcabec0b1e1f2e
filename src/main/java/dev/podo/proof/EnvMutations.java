package dev.podo.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with environment variables and where they come from. */
final class EnvMutations {

    private static final List<String> KEY_REFS = List.of("configMapKeyRef", "secretKeyRef");
    private static final List<String> SOURCE_REFS = List.of("configMapRef", "secretRef");

    private EnvMutations() {}

    static void of(Edits edits) {
        PodTemplate.in(edits).ifPresent(template -> {
            template.allContainers(edits).forEach(container -> {
                String name = ContainerMutations.name(edits, container);
                container.then("env").items(edits.object()).forEach(variable -> variable(edits, name, variable));
                container.then("envFrom").items(edits.object()).forEach(source -> source(edits, name, source));
            });
            template.containers(edits).forEach(container -> missingSource(edits, container));
        });
    }

    private static void variable(Edits edits, String container, Place variable) {
        String name = variable.then("name").text(edits.object());
        String detail = container + ":" + name;
        edits.remove("env-removed", detail, variable);
        edits.set("env-renamed", detail, variable.then("name"), name + "_X");
        Place value = variable.then("value");
        Place from = variable.then("valueFrom");
        if (from.isIn(edits.object())) {
            hardCoded(edits, detail, variable);
            from(edits, detail, from);
        } else {
            edits.set("env-value", detail, value, Near.offAtStart(value.text(edits.object())));
        }
    }

    private static void from(Edits edits, String detail, Place from) {
        for (String ref : KEY_REFS) {
            Place key = from.then(ref, "key");
            Place name = from.then(ref, "name");
            if (key.isIn(edits.object())) {
                edits.set("env-key", detail, key, key.text(edits.object()) + "x");
                edits.set("env-source", detail, name, name.text(edits.object()) + "-x");
            }
        }
        Place field = from.then("fieldRef", "fieldPath");
        if (field.isIn(edits.object())) {
            boolean isName = field.text(edits.object()).equals("metadata.name");
            edits.set("env-field", detail, field, isName ? "metadata.namespace" : "metadata.name");
        }
    }

    /** The same value, but written out: what a look at the variable alone can't tell from the solution. */
    private static void hardCoded(Edits edits, String detail, Place variable) {
        String value = KEY_REFS.stream()
                .flatMap(ref -> referred(edits, variable.then("valueFrom", ref)).stream())
                .findFirst()
                .orElse("hard-coded");
        edits.change("env-hard-coded", detail, variable + " holds the value itself", copy -> {
            Edits.cut(copy, variable.then("valueFrom"));
            Edits.put(copy, variable.then("value"), value);
        });
    }

    private static Optional<String> referred(Edits edits, Place ref) {
        String name = ref.then("name").text(edits.object());
        String key = ref.then("key").text(edits.object());
        boolean secret = ref.last().equals("secretKeyRef");
        return edits.solution().stream()
                .filter(object -> Place.of("kind").text(object).equals(secret ? "Secret" : "ConfigMap"))
                .filter(object -> Place.of("metadata", "name").text(object).equals(name))
                .flatMap(object -> value(object, key, secret).stream())
                .findFirst();
    }

    private static Optional<String> value(Map<String, Object> object, String key, boolean secret) {
        Optional<String> plain = Place.of("stringData", key).in(object).map(String::valueOf);
        Optional<String> data = Place.of("data", key).in(object).map(String::valueOf);
        return plain.or(() -> secret
                ? data.map(text -> new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8))
                : data);
    }

    private static void source(Edits edits, String container, Place source) {
        for (String ref : SOURCE_REFS) {
            Place name = source.then(ref, "name");
            if (name.isIn(edits.object())) {
                String detail = container + ":" + name.text(edits.object());
                edits.remove("env-from-removed", detail, source);
                edits.set("env-from-source", detail, name, name.text(edits.object()) + "-x");
                edits.set("env-from-prefix", detail, source.then("prefix"), "X_");
            }
        }
    }

    private static void missingSource(Edits edits, Place container) {
        edits.append(
                "env-from-missing",
                ContainerMutations.name(edits, container),
                container.then("envFrom"),
                Edits.map("configMapRef", Edits.map("name", "no-such-config")));
    }
}
