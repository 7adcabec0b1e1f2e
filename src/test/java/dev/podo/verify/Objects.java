package dev.podo.verify;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Kubernetes objects for tests, as the cluster gives them. */
final class Objects {

    static final String READY_POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: hello, uid: u1, labels: {app: hello}}
            spec:
              nodeName: node
              containers: [{name: web, image: podo/nginx, ports: [{containerPort: 80}]}]
            status:
              phase: Running
              hostIP: 10.0.0.1
              podIP: 10.42.0.7
              conditions: [{type: PodScheduled, status: "True"}, {type: Ready, status: "True"}]
              containerStatuses:
              - {name: web, ready: true, restartCount: 0, image: "docker.io/podo/nginx:latest", imageID: "sha256:aa",
                 state: {running: {startedAt: "2026-01-01T00:00:10Z"}}}
            """;

    static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, generation: 2, uid: d1}
            spec: {replicas: 3}
            status: {observedGeneration: 2, replicas: 3, updatedReplicas: 3, readyReplicas: 3, availableReplicas: 3}
            """;

    private Objects() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String yaml) {
        // Times stay text, as they are in JSON.
        return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    static Evidence evidence(long seconds, String... yaml) {
        return new Evidence(
                List.of(yaml).stream().map(Objects::object).toList(), java.time.Duration.ofSeconds(seconds));
    }
}
