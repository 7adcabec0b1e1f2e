package dev.podo.probe;

import java.util.List;
import java.util.Map;

/**
 * What one try of a probe met.
 *
 * @param result as the probe's kind promises its fields, also when there is a trouble
 * @param nonce the value made for this try; empty if there is none
 * @param trouble the code of what kept it from acting, through the learner's doing; empty if nothing did. Its message is
 *     {@code lab_trouble_<code>}, with {@code about} filled in
 * @param found what was met instead, from the cluster
 * @param over whether another try can't come to anything else
 */
public record Met(
        Map<String, Object> result, String nonce, String trouble, List<String> about, String found, boolean over) {

    public Met {
        result = Map.copyOf(result);
        about = List.copyOf(about);
    }

    static Met of(Map<String, Object> result) {
        return of(result, "");
    }

    static Met of(Map<String, Object> result, String nonce) {
        return new Met(result, nonce, "", List.of(), "", false);
    }

    /** What no other try could change. */
    static Met lasting(Map<String, Object> result, String nonce) {
        return new Met(result, nonce, "", List.of(), "", true);
    }
}
