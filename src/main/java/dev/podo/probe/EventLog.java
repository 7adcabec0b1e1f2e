package dev.podo.probe;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cluster has told of some objects.
 *
 * @param events the oldest first, those of pods of one name pod by pod; of very many, the oldest and the newest ones
 * @param current the uid of the object that is there now, or empty
 */
record EventLog(List<Event> events, String current) {

    /** As many as are kept with an attempt. */
    static final int MOST = 100;

    /** How it began is not forgotten, however much came later. */
    static final int OLDEST = 20;

    /** Kubernetes puts this before what it tells of an object after ten different messages of the same reason. */
    private static final String COMBINED = "(combined from similar events): ";

    static final int LONGEST_MESSAGE = 300;

    /**
     * Events tell their time to the second, and components write theirs down whenever they come to it. So within a
     * second they stand as one leads to the other, and those of one component in the order of the cluster’s changes.
     */
    private static final Comparator<Event> OLDEST_FIRST =
            Comparator.comparing(EventLog::at).thenComparing(EventLog::step).thenComparing(EventLog::version);

    /** The letters and digits of which Kubernetes makes the ends of names. */
    private static final String MADE_UP = "[bcdfghjklmnpqrstvwxz2456789]";

    /** Of all pods that have had this name, one after the other: a pod's end may be told when the next has begun. */
    static EventLog ofPods(List<Event> all, String name, String current) {
        Map<String, List<Event>> byPod = all.stream()
                .filter(event -> isAbout(event, "Pod", Pattern.quote(name)))
                .sorted(OLDEST_FIRST)
                .collect(Collectors.groupingBy(
                        event -> text(event.getInvolvedObject().getUid()), LinkedHashMap::new, Collectors.toList()));
        return of(byPod.values().stream().flatMap(List::stream).toList(), current);
    }

    /**
     * Of a workload and of the ReplicaSets and pods that it has made. Those of an earlier one of the same name are left
     * out, also what is told of them later, when they end.
     */
    static EventLog ofWorkload(List<Event> all, HasMetadata workload) {
        Instant created = Instant.parse(workload.getMetadata().getCreationTimestamp());
        Set<String> older = all.stream()
                .filter(event -> at(event).isBefore(created))
                .map(event -> event.getInvolvedObject().getUid())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Predicate<Event> made = madeBy(workload);
        return of(
                all.stream()
                        .filter(event -> PodFacts.uid(workload)
                                        .equals(event.getInvolvedObject().getUid())
                                || made.test(event)
                                        && !at(event).isBefore(created)
                                        && !older.contains(
                                                event.getInvolvedObject().getUid()))
                        .sorted(OLDEST_FIRST)
                        .toList(),
                PodFacts.uid(workload));
    }

    /** By their names, since pods that have gone can’t be asked who made them. */
    private static Predicate<Event> madeBy(HasMetadata workload) {
        String start = Pattern.quote(PodFacts.name(workload) + "-");
        return switch (workload.getKind()) {
            case "Deployment" ->
                event -> isAbout(event, "ReplicaSet", start + MADE_UP + "{1,10}")
                        || isAbout(event, "Pod", start + MADE_UP + "{1,10}-" + MADE_UP + "{5}");
            case "StatefulSet" -> event -> isAbout(event, "Pod", start + "[0-9]+");
            default -> event -> isAbout(event, "Pod", start + MADE_UP + "{5}");
        };
    }

    private static boolean isAbout(Event event, String kind, String name) {
        return kind.equals(event.getInvolvedObject().getKind())
                && String.valueOf(event.getInvolvedObject().getName()).matches(name);
    }

    private static EventLog of(List<Event> events, String current) {
        return new EventLog(
                events.size() <= MOST
                        ? events
                        : Stream.concat(
                                        events.stream().limit(OLDEST),
                                        events.stream().skip(events.size() - (MOST - OLDEST)))
                                .toList(),
                current);
    }

    Map<String, Object> result() {
        return Map.of(
                "lines",
                events.stream().map(EventLog::line).toList(),
                "reasons",
                events.stream().map(EventLog::reason).toList(),
                "components",
                events.stream().map(EventLog::component).toList(),
                "current",
                events.stream()
                        .filter(event ->
                                current.equals(event.getInvolvedObject().getUid()))
                        .map(EventLog::reason)
                        .toList());
    }

    private static String line(Event event) {
        var about = event.getInvolvedObject();
        String message = text(event.getMessage()).replace(COMBINED, "").strip().replaceAll("\\s+", " ");
        return reason(event) + " " + about.getKind() + "/" + about.getName() + ": "
                + message.substring(0, Math.min(LONGEST_MESSAGE, message.length()));
    }

    private static String reason(Event event) {
        return text(event.getReason());
    }

    private static String component(Event event) {
        String source = event.getSource() == null ? "" : text(event.getSource().getComponent());
        return source.isEmpty() ? text(event.getReportingComponent()) : source;
    }

    private static Instant at(Event event) {
        String micro =
                event.getEventTime() == null ? null : event.getEventTime().getTime();
        return Stream.of(event.getFirstTimestamp(), micro, event.getMetadata().getCreationTimestamp())
                .filter(time -> time != null && !time.isEmpty())
                .findFirst()
                .map(time -> Instant.parse(time).truncatedTo(ChronoUnit.SECONDS))
                .orElse(Instant.EPOCH);
    }

    /** A Deployment makes a ReplicaSet, that makes a pod, the scheduler finds its node, and there it is started. */
    private static int step(Event event) {
        if (!"Pod".equals(event.getInvolvedObject().getKind())) {
            return "Deployment".equals(event.getInvolvedObject().getKind()) ? 0 : 1;
        }
        return component(event).endsWith("scheduler") ? 2 : 3;
    }

    private static long version(Event event) {
        String version = text(event.getMetadata().getResourceVersion());
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : 0;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
