package dev.podo.lab;

import java.util.Map;
import java.util.Set;

/** The objects that a check looks at, in the learner's namespace. */
public record Target(String apiVersion, String kind, Selection selection) {

    /** Kinds that controllers make from other objects, some time after those were applied. */
    private static final Set<String> MADE_FROM_OTHERS =
            Set.of("Pod", "ReplicaSet", "PersistentVolumeClaim", "Job", "Endpoints", "EndpointSlice", "Event");

    /** Of these, the kinds that learners never write themselves. */
    private static final Set<String> NEVER_WRITTEN = Set.of("ReplicaSet", "Endpoints", "EndpointSlice", "Event");

    /** How objects of the kind are chosen. */
    public sealed interface Selection {

        /** The one object of this name. */
        record ByName(String name) implements Selection {}

        /** The objects that carry all these labels. */
        record ByLabels(Map<String, String> labels, Match match) implements Selection {

            public ByLabels {
                labels = Map.copyOf(labels);
            }
        }

        /** The objects for which a rule holds. */
        record Where(CelRule rule, Match match) implements Selection {}
    }

    /** The one object of this name. */
    public static Target named(String apiVersion, String kind, String name) {
        return new Target(apiVersion, kind, new Selection.ByName(name));
    }

    public Match match() {
        if (selection instanceof Selection.ByLabels labels) {
            return labels.match();
        }
        return selection instanceof Selection.Where where ? where.match() : Match.ONE;
    }

    /** The objects in short, as in {@code Deployment/web} or {@code Pod app=web}. */
    public String shown() {
        if (selection instanceof Selection.ByName name) {
            return kind + "/" + name.name();
        }
        if (selection instanceof Selection.ByLabels labels) {
            return kind + " "
                    + String.join(
                            ",",
                            labels.labels().entrySet().stream()
                                    .map(Map.Entry::toString)
                                    .sorted()
                                    .toList());
        }
        return kind + " where " + ((Selection.Where) selection).rule().source();
    }

    /** Whether the objects may appear by themselves, some time after a submission was applied. */
    public boolean mayComeLater() {
        return MADE_FROM_OTHERS.contains(kind);
    }

    /** Whether only the cluster makes such objects, so that every check of them waits for it. */
    public boolean isMadeByTheCluster() {
        return NEVER_WRITTEN.contains(kind);
    }
}
