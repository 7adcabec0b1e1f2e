package dev.podo.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pods that a probe acts on: those of a workload ({@code deployment/web}), one pod ({@code pod/hello}), or those
 * with labels ({@code app=web,tier=front}).
 */
public sealed interface PodSelection {

    Pattern OBJECT = Pattern.compile("(pod|deployment|statefulset|daemonset|job)/([a-z0-9]([-.a-z0-9]*[a-z0-9])?)");
    Pattern LABELS = Pattern.compile("[^=,\\s]+=[^=,\\s]*(,[^=,\\s]+=[^=,\\s]*)*");

    /** @param kind in lower case, as kubectl takes it */
    record Of(String kind, String name) implements PodSelection {

        @Override
        public String toString() {
            return kind + "/" + name;
        }
    }

    record Labelled(Map<String, String> labels) implements PodSelection {

        public Labelled {
            labels = Map.copyOf(labels);
        }

        @Override
        public String toString() {
            return String.join(
                    ",",
                    labels.entrySet().stream().map(Map.Entry::toString).sorted().toList());
        }
    }

    /** What the text selects; empty if it is in none of the forms. */
    static Optional<PodSelection> parse(String text) {
        var object = OBJECT.matcher(text);
        if (object.matches()) {
            return Optional.of(new Of(object.group(1), object.group(2)));
        }
        if (!LABELS.matcher(text).matches()) {
            return Optional.empty();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (String label : text.split(",")) {
            int equals = label.indexOf('=');
            labels.put(label.substring(0, equals), label.substring(equals + 1));
        }
        return Optional.of(new Labelled(labels));
    }
}
