package dev.podo.verify;

import dev.podo.lab.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        return new Evidence(List.of(yaml).stream().map(Objects::object).toList(), Duration.ofSeconds(seconds));
    }

    /** Several objects, as documents of one text. */
    static List<Map<String, Object>> all(String... yaml) {
        return Stream.of(yaml)
                .flatMap(text -> Stream.of(text.split("\n---\n")))
                .map(Objects::object)
                .toList();
    }

    /** The code of what keeps the object from the state; with a question mark if it may pass, empty if nothing does. */
    static String trouble(When when, String yaml, String... others) {
        return told(when, yaml, others)
                .map(trouble -> trouble.code() + (trouble.lasting() ? "" : "?"))
                .orElse("");
    }

    static Optional<Trouble> told(When when, String yaml, String... others) {
        Map<String, Object> object = object(yaml);
        List<Map<String, Object>> objects = new ArrayList<>(all(others));
        objects.add(object);
        return Troubles.of(when, object, new Snapshot(new Evidence(objects, Duration.ZERO)));
    }

    /** An Event about the object with this uid. */
    static String event(String uid, String reason, String message, String time) {
        return "{apiVersion: v1, kind: Event, metadata: {name: " + uid + "-" + reason + "-" + time.replace(':', '-')
                + "}, reason: " + reason + ", lastTimestamp: '" + time + "', involvedObject: {uid: " + uid
                + "}, message: '" + message + "'}";
    }
}
