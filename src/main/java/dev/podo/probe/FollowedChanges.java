package dev.podo.probe;

import dev.podo.sandbox.Cluster;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Up to which changes of Services and their endpoints connections were last seen to follow, sandbox by sandbox. */
final class FollowedChanges {

    private static final int MOST_SANDBOXES = 100;

    /** Components of the cluster take turns by means of Endpoints, which change all the time and lead nowhere. */
    private static final Set<String> NOT_OF_LEARNERS = Set.of("kube-system", Cluster.SYSTEM_NAMESPACE);

    private final Map<String, String> seen = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_SANDBOXES;
        }
    };

    /** The state of all Services and endpoints as the API has it now. */
    static String of(Cluster cluster) {
        return Stream.<List<? extends HasMetadata>>of(
                        cluster.admin().services().inAnyNamespace().list().getItems(),
                        cluster.admin().endpoints().inAnyNamespace().list().getItems())
                .flatMap(List::stream)
                .map(HasMetadata::getMetadata)
                .filter(metadata -> !NOT_OF_LEARNERS.contains(metadata.getNamespace()))
                .map(metadata -> metadata.getUid() + "@" + metadata.getResourceVersion())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    boolean has(Cluster cluster) {
        String changes = of(cluster);
        synchronized (seen) {
            return changes.equals(seen.get(cluster.sandbox()));
        }
    }

    void add(Cluster cluster, String changes) {
        synchronized (seen) {
            seen.put(cluster.sandbox(), changes);
        }
    }
}
