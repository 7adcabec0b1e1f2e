package dev.podo.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills in what the API server fills in where nothing is written, as far as rules read it: the defaults that are the
 * same in every cluster. A field with {@code null} counts as not written.
 */
final class Defaults {

    private static final Map<String, Map<String, Object>> OF_SPEC = Map.of(
            "Deployment",
                    Map.of(
                            "replicas", 1L,
                            "revisionHistoryLimit", 10L,
                            "progressDeadlineSeconds", 600L,
                            "strategy", Map.of("type", "RollingUpdate")),
            "StatefulSet",
                    Map.of(
                            "replicas",
                            1L,
                            "revisionHistoryLimit",
                            10L,
                            "podManagementPolicy",
                            "OrderedReady",
                            "updateStrategy",
                            Map.of("type", "RollingUpdate")),
            "DaemonSet", Map.of("revisionHistoryLimit", 10L, "updateStrategy", Map.of("type", "RollingUpdate")),
            "ReplicaSet", Map.of("replicas", 1L),
            "Job", Map.of("parallelism", 1L, "backoffLimit", 6L),
            "CronJob",
                    Map.of(
                            "concurrencyPolicy",
                            "Allow",
                            "suspend",
                            false,
                            "successfulJobsHistoryLimit",
                            3L,
                            "failedJobsHistoryLimit",
                            1L),
            "Service", Map.of("type", "ClusterIP", "sessionAffinity", "None"),
            "PersistentVolumeClaim", Map.of("volumeMode", "Filesystem"),
            "HorizontalPodAutoscaler", Map.of("minReplicas", 1L));

    private Defaults() {}

    /** A copy of the object with its defaults. */
    static Map<String, Object> in(Map<String, Object> written) {
        Map<String, Object> object = copy(written);
        Map<String, Object> spec = map(object, "spec");
        String kind = Fields.kind(object);
        if (kind.equals("Job") && !spec.containsKey("parallelism")) {
            spec.putIfAbsent("completions", 1L);
        }
        merge(spec, OF_SPEC.getOrDefault(kind, Map.of()));
        switch (kind) {
            case "Pod" -> PodDefaults.ofPod(spec);
            case "Deployment" -> rolling(spec, "strategy", Map.of("maxUnavailable", "25%", "maxSurge", "25%"));
            case "StatefulSet" -> rolling(spec, "updateStrategy", Map.of("partition", 0L));
            case "DaemonSet" -> rolling(spec, "updateStrategy", Map.of("maxUnavailable", 1L));
            case "CronJob" -> jobOf(spec);
            case "Service" -> maps(spec, "ports").forEach(Defaults::servicePort);
            case "PersistentVolumeClaim" -> quantities(map(spec, "resources"));
            case "Secret" -> secret(object);
            default -> {}
        }
        PodDefaults.ofSpec(map(map(spec, "template"), "spec"));
        return object;
    }

    /** Adds what the target leaves out. */
    static void merge(Map<String, Object> target, Map<String, Object> defaults) {
        defaults.forEach(target::putIfAbsent);
    }

    /** The map under this name, to be changed in place; an empty one that belongs to nothing if there is none. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String name) {
        // All maps within have been made by copy, with texts as their keys.
        return parent.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    /** The maps in the list under this name, to be changed in place. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> parent, String name) {
        List<Map<String, Object>> maps = new ArrayList<>();
        Fields.list(parent, name).forEach(item -> {
            if (item instanceof Map<?, ?> map) {
                maps.add((Map<String, Object>) map);
            }
        });
        return maps;
    }

    /** Quantities may be written as numbers; the API server gives them back as text. */
    static void quantities(Map<String, Object> resources) {
        for (String amounts : List.of("requests", "limits")) {
            map(resources, amounts).replaceAll((name, amount) -> String.valueOf(amount));
        }
    }

    private static void rolling(Map<String, Object> spec, String strategy, Map<String, Object> parameters) {
        Map<String, Object> chosen = map(spec, strategy);
        if ("RollingUpdate".equals(chosen.get("type"))) {
            Map<String, Object> filled = new LinkedHashMap<>(parameters);
            filled.putAll(map(chosen, "rollingUpdate"));
            Map<String, Object> changed = new LinkedHashMap<>(chosen);
            changed.put("rollingUpdate", filled);
            spec.put(strategy, changed);
        }
    }

    private static void jobOf(Map<String, Object> cronJob) {
        Map<String, Object> job = map(map(cronJob, "jobTemplate"), "spec");
        PodDefaults.ofSpec(map(map(job, "template"), "spec"));
    }

    private static void servicePort(Map<String, Object> port) {
        port.putIfAbsent("protocol", "TCP");
        if (port.containsKey("port")) {
            port.putIfAbsent("targetPort", port.get("port"));
        }
    }

    private static void secret(Map<String, Object> secret) {
        secret.putIfAbsent("type", "Opaque");
        Map<String, Object> data = new LinkedHashMap<>(map(secret, "data"));
        Base64.Encoder base64 = Base64.getEncoder();
        map(secret, "stringData")
                .forEach((key, text) ->
                        data.put(key, base64.encodeToString(String.valueOf(text).getBytes(StandardCharsets.UTF_8))));
        secret.remove("stringData");
        if (!data.isEmpty()) {
            secret.put("data", data);
        }
    }

    private static Map<String, Object> copy(Map<?, ?> written) {
        Map<String, Object> copy = new LinkedHashMap<>();
        written.forEach((key, value) -> {
            if (value != null) {
                copy.put(String.valueOf(key), copy(value));
            }
        });
        return copy;
    }

    private static Object copy(Object written) {
        if (written instanceof Map<?, ?> map) {
            return copy(map);
        }
        return written instanceof List<?> list
                ? new ArrayList<>(list.stream().map(Defaults::copy).toList())
                : written;
    }
}
