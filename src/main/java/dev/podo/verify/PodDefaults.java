package dev.podo.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The defaults of pods and of templates for pods; all is changed in place. */
final class PodDefaults {

    private static final Map<String, Object> OF_SPEC = Map.of(
            "restartPolicy", "Always",
            "dnsPolicy", "ClusterFirst",
            "terminationGracePeriodSeconds", 30L,
            "schedulerName", "default-scheduler",
            "securityContext", Map.of());

    private static final Map<String, Object> OF_CONTAINER = Map.of(
            "terminationMessagePath", "/dev/termination-log",
            "terminationMessagePolicy", "File",
            "resources", Map.of());

    private static final Map<String, Object> OF_PROBE =
            Map.of("timeoutSeconds", 1L, "periodSeconds", 10L, "successThreshold", 1L, "failureThreshold", 3L);

    /** Volumes whose files have a mode. */
    private static final Set<String> WITH_MODE = Set.of("configMap", "secret", "downwardAPI", "projected");

    private static final long MODE = 0644;

    private PodDefaults() {}

    static void ofPod(Map<String, Object> spec) {
        ofSpec(spec);
        containers(spec).forEach(PodDefaults::requests);
    }

    static void ofSpec(Map<String, Object> spec) {
        if (spec.isEmpty()) {
            return;
        }
        Defaults.merge(spec, OF_SPEC);
        containers(spec).forEach(PodDefaults::container);
        Defaults.maps(spec, "volumes").forEach(PodDefaults::volume);
    }

    private static Stream<Map<String, Object>> containers(Map<String, Object> spec) {
        return Stream.of("containers", "initContainers").flatMap(list -> Defaults.maps(spec, list).stream());
    }

    private static void container(Map<String, Object> container) {
        Defaults.merge(container, OF_CONTAINER);
        container.putIfAbsent("imagePullPolicy", pullPolicy(Fields.text(container, "image")));
        Defaults.maps(container, "ports").forEach(port -> port.putIfAbsent("protocol", "TCP"));
        Defaults.maps(container, "env")
                .forEach(variable -> Defaults.map(Defaults.map(variable, "valueFrom"), "fieldRef")
                        .putIfAbsent("apiVersion", "v1"));
        Defaults.quantities(Defaults.map(container, "resources"));
        for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
            probe(Defaults.map(container, probe));
        }
    }

    private static void probe(Map<String, Object> probe) {
        Defaults.merge(probe, OF_PROBE);
        Defaults.merge(Defaults.map(probe, "httpGet"), Map.of("path", "/", "scheme", "HTTP"));
    }

    /** A moving tag is pulled every time; an image without any tag is the latest. */
    private static String pullPolicy(String image) {
        boolean digest = image.contains("@");
        String tag = image.substring(image.lastIndexOf('/') + 1);
        return !digest && (!tag.contains(":") || tag.endsWith(":latest")) ? "Always" : "IfNotPresent";
    }

    private static void volume(Map<String, Object> volume) {
        if (volume.keySet().equals(Set.of("name"))) {
            volume.put("emptyDir", Map.of());
        }
        WITH_MODE.forEach(source -> Defaults.map(volume, source).putIfAbsent("defaultMode", MODE));
        Defaults.map(volume, "hostPath").putIfAbsent("type", "");
    }

    /** A pod asks for as much as it may use, unless it says otherwise. */
    private static void requests(Map<String, Object> container) {
        Map<String, Object> resources = Defaults.map(container, "resources");
        Map<String, Object> limits = Defaults.map(resources, "limits");
        if (limits.isEmpty()) {
            return;
        }
        Map<String, Object> requests = new LinkedHashMap<>(limits);
        requests.putAll(Defaults.map(resources, "requests"));
        resources.put("requests", requests);
    }
}
