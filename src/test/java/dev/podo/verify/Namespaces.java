package dev.podo.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Namespaces made up at random, plausible or hostile. The same seed makes the same ones. */
public final class Namespaces {

    private static final List<String> KINDS = List.of(
            "Pod",
            "Pod",
            "Pod",
            "Deployment",
            "StatefulSet",
            "ReplicaSet",
            "Job",
            "Service",
            "Endpoints",
            "ConfigMap",
            "PersistentVolumeClaim",
            "Event",
            "Event");
    private static final List<String> REASONS =
            List.of("FailedMount", "Unhealthy", "FailedCreate", "SuccessfulCreate", "ProvisioningFailed", "Pulled");
    private static final List<String> MESSAGES = List.of(
            "MountVolume.SetUp failed for volume \"v\" : configmap \"%s\" not found",
            "storageclass.storage.k8s.io \"fast\" not found",
            "pods \"x\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1",
            "Container image \"podo/nginx\" already present on machine",
            "Readiness probe failed");

    private final Random random;

    public Namespaces(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** @param prefix of all names, labels and uids, so that two namespaces can be poured together */
    public List<Map<String, Object>> next(String prefix) {
        Map<String, Map<String, Object>> objects = new LinkedHashMap<>();
        for (int i = random.nextInt(24); i >= 0; i--) {
            String kind = one(KINDS);
            String name = prefix + one("web", "hello", "data");
            objects.put(kind + (kind.equals("Event") ? i : name), object(kind, name, prefix, i));
        }
        return new ArrayList<>(objects.values());
    }

    private Map<String, Object> object(String kind, String name, String prefix, int number) {
        boolean event = kind.equals("Event");
        Map<String, Object> metadata = map(
                "name", event ? name + "." + number : name,
                "uid", prefix + kind + name + (event ? number : ""),
                "generation", random.nextInt(1, 3),
                "creationTimestamp", time(),
                "labels", map("app", name),
                "annotations", map("deployment.kubernetes.io/revision", one("1", "2")),
                "managedFields", listOf(map("manager", one("kubelet", "learner"), "time", time())));
        if (List.of("Pod", "ReplicaSet").contains(kind) && random.nextBoolean()) {
            String owner = kind.equals("Pod") ? one("ReplicaSet", "Job", "StatefulSet") : "Deployment";
            metadata.put("ownerReferences", listOf(map("uid", prefix + owner + name), map("uid", "unknown")));
        }
        if (chance(12)) {
            metadata.put("deletionTimestamp", time());
        }
        Map<String, Object> object = map("apiVersion", apiVersion(kind), "kind", kind, "metadata", metadata);
        switch (kind) {
            case "Pod" -> {
                object.put("spec", podSpec(name));
                object.put("status", podStatus());
            }
            case "Event" -> {
                object.put("reason", one(REASONS));
                object.put("message", one(MESSAGES).formatted(name));
                object.put("lastTimestamp", time());
                object.put("involvedObject", map("uid", prefix + one(KINDS) + name, "fieldPath", "spec.containers{a}"));
            }
            case "Service" ->
                object.put(
                        "spec",
                        map(
                                "selector",
                                map("app", chance(3) ? prefix + "hello" : name),
                                "ports",
                                listOf(map("name", "http", "targetPort", one("http", 80)), map("name", "b"))));
            case "Endpoints" ->
                object.put(
                        "subsets",
                        listOf(
                                map(
                                        one("addresses", "notReadyAddresses"),
                                        listOf(map("ip", "1", "targetRef", map("kind", "Pod", "name", name))),
                                        "ports",
                                        listOf(map("name", "b"), map("name", "http"))),
                                map("addresses", listOf())));
            case "ConfigMap" -> object.put("data", map("k", one("good", "bad")));
            case "PersistentVolumeClaim" -> object.put("status", map("phase", one("Pending", "Bound", "Lost")));
            default -> {
                object.put("spec", map("replicas", count(), "template", map("spec", podSpec(name))));
                object.put("status", workloadStatus());
            }
        }
        return object;
    }

    private static String apiVersion(String kind) {
        return switch (kind) {
            case "Deployment", "StatefulSet", "ReplicaSet" -> "apps/v1";
            case "Job" -> "batch/v1";
            default -> "v1";
        };
    }

    private Map<String, Object> podSpec(String name) {
        Map<String, Object> spec = map(
                "containers",
                listOf(
                        map(
                                "name",
                                "a",
                                "image",
                                one("podo/nginx", "other"),
                                "ports",
                                listOf(map("containerPort", 80))),
                        map("name", "b", "image", "podo/nginx", "ports", listOf(map("name", "http")))),
                "volumes",
                listOf(
                        map("name", "v", "configMap", map("name", name)),
                        map("name", "w", "persistentVolumeClaim", map("claimName", name))));
        if (random.nextBoolean()) {
            spec.put("nodeName", "node");
        }
        return spec;
    }

    private Map<String, Object> podStatus() {
        return map(
                "phase",
                one("Pending", "Running", "Running", "Failed", "Succeeded"),
                "hostIP",
                "10.0.0.1",
                "podIP",
                "10.42.0.7",
                "conditions",
                listOf(
                        condition("Ready", ""),
                        map(
                                "type",
                                "PodScheduled",
                                "status",
                                one("True", "False"),
                                "reason",
                                "Unschedulable",
                                "message",
                                one("Insufficient cpu", "no node", "persistentvolumeclaim \"web\" not found"))),
                "containerStatuses",
                listOf(containerStatus("a"), containerStatus("b")));
    }

    private Map<String, Object> containerStatus(String name) {
        Object state = one(
                map("running", map("startedAt", time())),
                map("running", map("startedAt", time())),
                map("waiting", map("reason", one("ErrImagePull", "CrashLoopBackOff", "ContainerCreating"))),
                map("terminated", map("exitCode", one(0, 1), "startedAt", time())));
        return map(
                "name",
                name,
                "image",
                one("podo/nginx", "podo/nginx", "sha256:aa"),
                "ready",
                one(true, true, false),
                "restartCount",
                count(),
                "state",
                state,
                "lastState",
                map("terminated", map("exitCode", one(0, 1))));
    }

    private Map<String, Object> workloadStatus() {
        int same = count();
        return map(
                "observedGeneration",
                random.nextInt(1, 3),
                "replicas",
                chance(3) ? count() : same,
                "updatedReplicas",
                chance(4) ? count() : same,
                "readyReplicas",
                same,
                "availableReplicas",
                same,
                "currentRevision",
                "r1",
                "updateRevision",
                one("r1", "r2"),
                "conditions",
                listOf(
                        condition("Progressing", "ProgressDeadlineExceeded"),
                        condition("ReplicaFailure", "FailedCreate"),
                        condition("Complete", ""),
                        condition("Failed", "")));
    }

    private Map<String, Object> condition(String type, String reason) {
        String message = MESSAGES.get(2);
        String status = type.equals("Ready") ? one("True", "False") : one("False", "False", "True");
        return map("type", type, "status", status, "reason", reason, "message", message, "lastTransitionTime", time());
    }

    /** The same with every list in another order, and the objects too. */
    List<Map<String, Object>> shuffled(List<Map<String, Object>> objects) {
        return mapped(objects, value -> {
            if (value instanceof List<?> list) {
                List<Object> copy = new ArrayList<>(list);
                Collections.shuffle(copy, random);
                return copy;
            }
            return value;
        });
    }

    /** The same with a few fields that are anything. */
    List<Map<String, Object>> spoilt(List<Map<String, Object>> objects) {
        int often = random.nextInt(4, 60);
        return mapped(objects, value -> chance(often) ? anything() : value);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> mapped(List<Map<String, Object>> objects, Function<Object, Object> change) {
        List<Map<String, Object>> copies = new ArrayList<>();
        objects.forEach(object -> {
            Map<String, Object> copy = new LinkedHashMap<>();
            object.forEach((key, value) -> copy.put(key, deep(value, change)));
            copies.add(copy);
        });
        Collections.shuffle(copies, random);
        return copies;
    }

    private static Object deep(Object value, Function<Object, Object> change) {
        Object copy = value;
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> fields = new LinkedHashMap<>();
            map.forEach((key, part) -> fields.put(key, deep(part, change)));
            copy = fields;
        } else if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(deep(item, change)));
            copy = items;
        }
        return change.apply(copy);
    }

    private Object anything() {
        List<Object> nulls = new ArrayList<>();
        nulls.add(null);
        nulls.add(map("name", null, "type", 1, "uid", List.of()));
        Map<Object, Object> oddKeys = new LinkedHashMap<>();
        oddKeys.put(null, 1);
        oddKeys.put(2, "x");
        return one(
                null,
                "",
                "x",
                " \uD83C",
                -1,
                Long.MAX_VALUE,
                BigInteger.TWO.pow(70),
                Double.NaN,
                1e300,
                true,
                Map.of(),
                List.of(),
                nulls,
                oddKeys);
    }

    private String time() {
        return "2026-01-01T00:00:0" + random.nextInt(10) + "Z";
    }

    private int count() {
        return random.nextInt(4);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Object> listOf(Object... items) {
        return new ArrayList<>(List.of(items));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
