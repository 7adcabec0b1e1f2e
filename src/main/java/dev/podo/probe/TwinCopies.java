package dev.podo.probe;

import dev.podo.lab.Probe.Source;
import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Copies of the ConfigMaps and Secrets that a twin refers to, some keys of which hold a nonce. */
final class TwinCopies {

    private final Cluster cluster;
    private final KubernetesClient admin;
    private final Map<Source, String> nonces;

    TwinCopies(Cluster cluster, Map<Source, String> nonces) {
        this.cluster = cluster;
        this.admin = cluster.admin();
        this.nonces = nonces;
    }

    /** Also overwrites what a crash has left. */
    void make(PodSources sources) {
        sources.configMaps().forEach(name -> Optional.ofNullable(admin.configMaps()
                        .inNamespace(cluster.namespace())
                        .withName(name)
                        .get())
                .ifPresent(map -> admin.resource(copy(map)).createOr(existing -> existing.update())));
        sources.secrets().forEach(name -> Optional.ofNullable(admin.secrets()
                        .inNamespace(cluster.namespace())
                        .withName(name)
                        .get())
                .ifPresent(secret -> admin.resource(copy(secret)).createOr(existing -> existing.update())));
    }

    private ConfigMap copy(ConfigMap map) {
        Map<String, String> data = new HashMap<>(map.getData() == null ? Map.of() : map.getData());
        data.putAll(noncesIn("ConfigMap", PodFacts.name(map)));
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(PodFacts.name(map))
                .withNamespace(Cluster.TWIN_NAMESPACE)
                .addToLabels(TwinSpec.LABEL, "")
                .endMetadata()
                .withData(data)
                .withBinaryData(map.getBinaryData())
                .build();
    }

    private Secret copy(Secret secret) {
        Map<String, String> data = new HashMap<>(secret.getData() == null ? Map.of() : secret.getData());
        noncesIn("Secret", PodFacts.name(secret))
                .forEach((key, nonce) ->
                        data.put(key, Base64.getEncoder().encodeToString(nonce.getBytes(StandardCharsets.UTF_8))));
        return new SecretBuilder()
                .withNewMetadata()
                .withName(PodFacts.name(secret))
                .withNamespace(Cluster.TWIN_NAMESPACE)
                .addToLabels(TwinSpec.LABEL, "")
                .endMetadata()
                .withData(data)
                .build();
    }

    /** By their keys. */
    private Map<String, String> noncesIn(String kind, String name) {
        return nonces.entrySet().stream()
                .filter(entry -> entry.getKey().kind().equals(kind)
                        && entry.getKey().name().equals(name))
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }
}
