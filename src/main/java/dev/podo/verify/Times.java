package dev.podo.verify;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When something happened to objects, by the cluster's own clock. */
final class Times {

    /** They write what they find out, older ones under no {@code subresource}. */
    private static final Set<String> CONTROLLERS = Set.of("kubelet", "kube-controller-manager", "kube-scheduler");

    private Times() {}

    /** Empty if it cannot be read. */
    static Optional<Instant> parse(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** When an event happened last. */
    static Optional<Instant> lastSeen(Map<String, Object> event) {
        return Stream.of(
                        Fields.text(event, "series", "lastObservedTime"),
                        Fields.text(event, "lastTimestamp"),
                        Fields.text(event, "eventTime"))
                .flatMap(time -> parse(time).stream())
                .max(Instant::compareTo);
    }

    /** Whether nobody has changed what is asked of the object since then. What is not known for sure is taken as changed. */
    static boolean isUnchangedSince(Object object, Instant time) {
        List<?> managed = Fields.list(object, "metadata", "managedFields");
        Stream<String> creation =
                Stream.of(Fields.text(object, "metadata", "creationTimestamp")).filter(created -> !created.isEmpty());
        List<String> changes = Stream.concat(writes(object), creation).toList();
        return !managed.isEmpty()
                && !changes.isEmpty()
                && changes.stream().allMatch(change -> isNotAfter(change, time));
    }

    private static Stream<String> writes(Object object) {
        return Fields.list(object, "metadata", "managedFields").stream()
                .filter(write -> !Fields.text(write, "subresource").equals("status"))
                .filter(write -> !CONTROLLERS.contains(Fields.text(write, "manager")))
                .map(write -> Fields.text(write, "time"));
    }

    /**
     * Whether what was started at that time was started for what is asked of the object now. Times of objects are whole
     * seconds: a change within the second of the start may have come after it, unless it was the object's creation.
     */
    static boolean wasStartedAsAsked(Object object, Instant start) {
        String creation = Fields.text(object, "metadata", "creationTimestamp");
        return isUnchangedSince(object, start)
                && writes(object)
                        .allMatch(write -> write.equals(creation)
                                || parse(write).filter(at -> at.isBefore(start)).isPresent());
    }

    private static boolean isNotAfter(String change, Instant time) {
        return parse(change).filter(at -> !at.isAfter(time)).isPresent();
    }
}
