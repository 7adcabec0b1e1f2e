package dev.podo.probe;

import dev.podo.lab.Probe.Source;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** What a key of a ConfigMap or Secret holds. */
final class SourceValue {

    private static final String SECRET = "Secret";

    private final Source source;
    private final String value;

    private SourceValue(Source source, String value) {
        this.source = source;
        this.value = value;
    }

    /** @throws Trouble if there is no such object or it has no such key */
    static SourceValue read(KubernetesClient admin, String namespace, Source source) {
        Map<String, String> data =
                source.kind().equals(SECRET) ? secret(admin, namespace, source) : configMap(admin, namespace, source);
        String value = data == null ? null : data.get(source.key());
        if (value == null) {
            throw Trouble.lasting("no-source", "", source.kind(), source.name(), source.key());
        }
        return new SourceValue(source, source.kind().equals(SECRET) ? decoded(value) : value);
    }

    private static Map<String, String> secret(KubernetesClient admin, String namespace, Source source) {
        Secret secret =
                admin.secrets().inNamespace(namespace).withName(source.name()).get();
        return secret == null ? null : secret.getData();
    }

    private static Map<String, String> configMap(KubernetesClient admin, String namespace, Source source) {
        ConfigMap map = admin.configMaps()
                .inNamespace(namespace)
                .withName(source.name())
                .get();
        return map == null ? null : map.getData();
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    String text() {
        return value;
    }

    /**
     * The text as a result may show it: of a Secret only a digest, by which two texts can be told apart. Its salt is kept
     * nowhere, so that nobody can try texts on it.
     */
    String shown(String text, String salt) {
        return source.kind().equals(SECRET) ? "sha256:" + digest(salt + text) : text;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
