package dev.podo.attempt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a Secret's {@code stringData} as {@code data}. Kubernetes does the same, but forgets who wrote a key of
 * {@code stringData}: left out of a later submission, it would stay.
 */
final class SecretData {

    private SecretData() {}

    static Map<String, Object> in(Map<String, Object> object) {
        if (!"Secret".equals(object.get("kind"))
                || !(object.get("stringData") instanceof Map<?, ?> texts)
                || !texts.values().stream().allMatch(String.class::isInstance)) {
            return object;
        }
        Map<Object, Object> data = new LinkedHashMap<>();
        if (object.get("data") instanceof Map<?, ?> written) {
            data.putAll(written);
        } else if (object.get("data") != null) {
            return object;
        }
        texts.forEach((key, text) -> data.put(key, base64((String) text)));
        Map<String, Object> newObject = new LinkedHashMap<>(object);
        newObject.remove("stringData");
        newObject.put("data", data);
        return newObject;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
