package dev.podo.probe;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names of the ConfigMaps and Secrets from which a pod's containers get their environment and their files. */
public record PodSources(Set<String> configMaps, Set<String> secrets) {

    public static PodSources of(PodSpec spec) {
        PodSources sources = new PodSources(new TreeSet<>(), new TreeSet<>());
        containers(spec).forEach(sources::add);
        spec.getVolumes().forEach(sources::add);
        return sources;
    }

    private void add(Container container) {
        for (EnvVar variable : container.getEnv()) {
            EnvVarSource from = variable.getValueFrom();
            if (from != null && from.getConfigMapKeyRef() != null) {
                configMaps.add(from.getConfigMapKeyRef().getName());
            }
            if (from != null && from.getSecretKeyRef() != null) {
                secrets.add(from.getSecretKeyRef().getName());
            }
        }
        for (EnvFromSource from : container.getEnvFrom()) {
            if (from.getConfigMapRef() != null) {
                configMaps.add(from.getConfigMapRef().getName());
            }
            if (from.getSecretRef() != null) {
                secrets.add(from.getSecretRef().getName());
            }
        }
    }

    private void add(Volume volume) {
        if (volume.getConfigMap() != null) {
            configMaps.add(volume.getConfigMap().getName());
        }
        if (volume.getSecret() != null) {
            secrets.add(volume.getSecret().getSecretName());
        }
        if (volume.getProjected() != null) {
            volume.getProjected().getSources().forEach(this::add);
        }
    }

    private void add(VolumeProjection projection) {
        if (projection.getConfigMap() != null) {
            configMaps.add(projection.getConfigMap().getName());
        }
        if (projection.getSecret() != null) {
            secrets.add(projection.getSecret().getName());
        }
    }

    private static Stream<Container> containers(PodSpec spec) {
        return Stream.concat(spec.getInitContainers().stream(), spec.getContainers().stream());
    }
}
