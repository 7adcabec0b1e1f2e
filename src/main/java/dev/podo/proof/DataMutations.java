package dev.podo.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** What can be wrong with the data of a ConfigMap or a Secret. */
final class DataMutations {

    private static final Set<String> KINDS = Set.of("ConfigMap", "Secret");

    private DataMutations() {}

    static void of(Edits edits) {
        if (!KINDS.contains(edits.kind())) {
            return;
        }
        for (String field : List.of("data", "stringData")) {
            boolean encoded = edits.kind().equals("Secret") && field.equals("data");
            Place data = Place.of(field);
            for (String key : data.keys(edits.object())) {
                Place entry = data.then(key);
                String value = entry.text(edits.object());
                edits.set("data-value", key, entry, encoded ? changedInside(value) : Near.offAtStart(value));
                edits.change("data-key", key, entry + " has another key, " + key + "x", copy -> {
                    Edits.cut(copy, entry);
                    Edits.put(copy, data.then(key + "x"), value);
                });
                edits.remove("data-removed", key, entry);
            }
        }
    }

    private static String changedInside(String base64) {
        String value = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Near.offAtStart(value).getBytes(StandardCharsets.UTF_8));
    }
}
