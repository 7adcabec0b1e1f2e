package dev.podo.lab;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets without their values: each is replaced by a slow, salted hash, which still tells whether it is a text that one
 * already knows.
 */
public final class SealedSecret {

    private static final String PREFIX = "sealed:";
    private static final int ITERATIONS = 5_000;

    /** A hash takes a few milliseconds, and a Secret could have very many values. */
    private static final int MOST_VALUES = 100;

    /** Where kubectl writes down what was applied, the values included. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final Seals SEALS = new Seals();

    private SealedSecret() {}

    /**
     * A copy of a Secret with sealed values: those of {@code data}, and in their place those of {@code stringData}, which
     * wins as it does in the cluster. A value that is not Base64 is sealed as it stands. What is sealed already stays as
     * it is. Values beyond the first hundred are removed for good: they equal nothing.
     *
     * @param secret the object as it comes from JSON; it is not changed
     * @param salt any text without a colon, the same for all Secrets that are to be compared with one another
     */
    public static Map<String, Object> seal(Map<String, Object> secret, String salt) {
        if (salt.isEmpty() || salt.contains(":")) {
            throw new IllegalArgumentException("A salt is a text without a colon");
        }
        Map<String, Object> sealed = new LinkedHashMap<>(secret);
        Map<String, Object> data = new LinkedHashMap<>();
        entries(secret, "data").forEach((key, value) -> data.put(String.valueOf(key), value));
        entries(secret, "stringData").forEach((key, value) -> data.put(String.valueOf(key), bytes(text(value))));
        int left = MOST_VALUES;
        for (Map.Entry<String, Object> entry : data.entrySet()) {
            entry.setValue(left-- > 0 ? seal(entry.getValue(), salt) : PREFIX + salt + ":");
        }
        sealed.remove("stringData");
        if (secret.containsKey("data") || secret.containsKey("stringData")) {
            sealed.put("data", data);
        }
        if (secret.get("metadata") instanceof Map<?, ?> metadata) {
            sealed.put("metadata", withoutLastApplied(metadata));
        }
        return sealed;
    }

    /**
     * Whether a Secret, sealed or not, has exactly this text under the key: a newline at its end, which
     * {@code echo text | base64} leaves, makes it another text.
     */
    public static boolean holds(Map<?, ?> secret, String key, String text) {
        Object plain = entries(secret, "stringData").get(key);
        if (plain != null) {
            return plain.equals(text);
        }
        if (!(entries(secret, "data").get(key) instanceof String value)) {
            return false;
        }
        if (!value.startsWith(PREFIX)) {
            return decode(value)
                    .filter(decoded -> Arrays.equals(decoded, bytes(text)))
                    .isPresent();
        }
        int end = value.indexOf(':', PREFIX.length());
        return end > 0 && SEALS.of(text, value.substring(PREFIX.length(), end)).equals(value);
    }

    /** The texts that were asked for last, sealed: a check asks for the same again and again while it waits. */
    private static final class Seals extends LinkedHashMap<List<String>, String> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 200;

        synchronized String of(String text, String salt) {
            return computeIfAbsent(List.of(text, salt), asked -> seal(bytes(text), salt));
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, String> eldest) {
            return size() > MOST;
        }
    }

    private static Map<?, ?> entries(Map<?, ?> secret, String field) {
        return secret.get(field) instanceof Map<?, ?> entries ? entries : Map.of();
    }

    /** @param value bytes, or Base64 */
    private static String seal(Object value, String salt) {
        if (value instanceof byte[] plain) {
            return PREFIX + salt + ":" + HexFormat.of().formatHex(hash(plain, bytes(salt)));
        }
        String text = text(value);
        return text.startsWith(PREFIX) ? text : seal(decode(text).orElseGet(() -> bytes(text)), salt);
    }

    private static String text(Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    /** PBKDF2 with HMAC-SHA256, one block. The JDK's own takes characters where this needs bytes. */
    private static byte[] hash(byte[] value, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.length == 0 ? new byte[1] : value, "HmacSHA256"));
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
            byte[] hash = round.clone();
            for (int i = 1; i < ITERATIONS; i++) {
                round = mac.doFinal(round);
                for (int j = 0; j < hash.length; j++) {
                    hash[j] ^= round[j];
                }
            }
            return hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    /** As Kubernetes does it: line breaks do not count. */
    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.replaceAll("[\\r\\n]", "")));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Object, Object> withoutLastApplied(Map<?, ?> metadata) {
        Map<Object, Object> kept = new LinkedHashMap<>(metadata);
        if (metadata.get("annotations") instanceof Map<?, ?> annotations) {
            Map<Object, Object> others = new LinkedHashMap<>(annotations);
            others.remove(LAST_APPLIED);
            kept.put("annotations", others);
        }
        return kept;
    }
}
