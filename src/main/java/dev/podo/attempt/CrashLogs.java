package dev.podo.attempt;

import dev.podo.sandbox.Cluster;
import dev.podo.verify.Evidence;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last lines of containers that crash: what a learner would look at first. */
final class CrashLogs {

    private static final int LINES = 8;
    private static final int LIMIT_BYTES = 2_000;
    private static final int MOST_CONTAINERS = 20;

    private final Cluster cluster;
    private final Map<String, String> byRun = new HashMap<>();

    CrashLogs(Cluster cluster) {
        this.cluster = cluster;
    }

    /** By {@link Evidence#logKey}. */
    Map<String, String> of(List<Map<String, Object>> objects, SecretValues secrets) {
        Map<String, String> logs = new HashMap<>();
        objects.stream()
                .filter(object -> "Pod".equals(object.get("kind")))
                .forEach(pod -> addCrashed(pod, secrets, logs));
        return logs;
    }

    private void addCrashed(Map<String, Object> pod, SecretValues secrets, Map<String, String> logs) {
        Map<?, ?> metadata = map(pod.get("metadata"));
        if (map(pod.get("status")).get("containerStatuses") instanceof List<?> statuses) {
            for (Object each : statuses) {
                Map<?, ?> status = map(each);
                boolean waits = map(status.get("state")).containsKey("waiting");
                if (hasFailed(status) && logs.size() < MOST_CONTAINERS) {
                    String name = String.valueOf(metadata.get("name"));
                    String container = String.valueOf(status.get("name"));
                    String run = metadata.get("uid") + "/" + container + "/" + status.get("restartCount") + waits;
                    String text = byRun.computeIfAbsent(run, key -> read(name, container));
                    logs.put(Evidence.logKey(name, container), secrets.hide(text));
                }
            }
        }
    }

    private static boolean hasFailed(Map<?, ?> status) {
        boolean nowEnded = map(status.get("state")).get("terminated") instanceof Map<?, ?> end && isFailure(end);
        boolean waits = map(status.get("state")).containsKey("waiting");
        return nowEnded || waits && map(status.get("lastState")).get("terminated") instanceof Map<?, ?>;
    }

    private static boolean isFailure(Map<?, ?> end) {
        return !Integer.valueOf(0).equals(end.get("exitCode"));
    }

    /** A container that waits to be started again has only the lines of its last run, by the same call. */
    private String read(String pod, String container) {
        try {
            String log = cluster.admin()
                    .pods()
                    .inNamespace(cluster.namespace())
                    .withName(pod)
                    .inContainer(container)
                    .limitBytes(LIMIT_BYTES)
                    .tailingLines(LINES)
                    .getLog();
            return log == null ? "" : log;
        } catch (KubernetesClientException gone) {
            // The lines are a help; without them the reason still stands.
            return "";
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
