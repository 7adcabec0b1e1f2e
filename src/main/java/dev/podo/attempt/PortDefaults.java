package dev.podo.attempt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code protocol: TCP} into Service ports that leave it out. It is the default, but part of the key by which
 * server-side apply tells ports apart, and Kubernetes before 1.21 refuses a port without it.
 */
final class PortDefaults {

    private PortDefaults() {}

    static Map<String, Object> in(Map<String, Object> object) {
        if (!"Service".equals(object.get("kind"))
                || !(object.get("spec") instanceof Map<?, ?> spec)
                || !(spec.get("ports") instanceof List<?> ports)) {
            return object;
        }
        Map<Object, Object> newSpec = new LinkedHashMap<>(spec);
        newSpec.put("ports", ports.stream().map(PortDefaults::withProtocol).toList());
        Map<String, Object> newObject = new LinkedHashMap<>(object);
        newObject.put("spec", newSpec);
        return newObject;
    }

    private static Object withProtocol(Object port) {
        if (!(port instanceof Map<?, ?> fields) || fields.containsKey("protocol")) {
            return port;
        }
        Map<Object, Object> withProtocol = new LinkedHashMap<>(fields);
        withProtocol.put("protocol", "TCP");
        return withProtocol;
    }
}
