package dev.podo.attempt;

import dev.podo.lab.SealedSecret;
import dev.podo.sandbox.Cluster;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes of what the watches show what may be decided on, shown and stored: without any value of a Secret. */
final class LookAtCluster {

    private final String salt = UUID.randomUUID().toString();
    private final CrashLogs logs;
    private final Map<String, Map<String, Object>> sealed = new HashMap<>();

    /** Events without values of the Secrets that there are, by the event as it came. */
    private final Map<Map<String, Object>, Map<String, Object>> events = new IdentityHashMap<>();

    private SecretValues hidden = SecretValues.NONE;

    LookAtCluster(Cluster cluster) {
        this.logs = new CrashLogs(cluster);
    }

    ObservedObjects of(List<Map<String, Object>> objects) {
        SecretValues secrets = SecretValues.of(objects);
        if (!secrets.equals(hidden)) {
            hidden = secrets;
            events.clear();
        }
        List<Map<String, Object>> shown =
                objects.stream().map(object -> withoutSecrets(object, secrets)).toList();
        return new ObservedObjects(shown, logs.of(objects, secrets), secrets);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> withoutSecrets(Map<String, Object> object, SecretValues secrets) {
        if ("Secret".equals(object.get("kind"))) {
            // Sealing is slow on purpose, and Secrets rarely change.
            return sealed.computeIfAbsent(version(object), version -> SealedSecret.seal(object, salt));
        }
        return "Event".equals(object.get("kind"))
                ? events.computeIfAbsent(object, event -> (Map<String, Object>) secrets.hideIn(event))
                : object;
    }

    private static String version(Map<String, Object> object) {
        Map<?, ?> metadata = (Map<?, ?>) object.get("metadata");
        return metadata.get("uid") + "/" + metadata.get("resourceVersion");
    }
}
