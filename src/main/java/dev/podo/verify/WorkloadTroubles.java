package dev.podo.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What keeps a workload from ever having all its pods as it wants them. */
final class WorkloadTroubles {

    private final Object workload;
    private final Snapshot snapshot;

    WorkloadTroubles(Object workload, Snapshot snapshot) {
        this.workload = workload;
        this.snapshot = snapshot;
    }

    Optional<Trouble> ofRollout() {
        Stream<Trouble> ofStatus = Rollouts.isObserved(workload)
                ? Stream.of(unwanted(), pods(PodTroubles::ofReplica), deadline())
                        .flatMap(Optional::stream)
                : Stream.empty();
        return Trouble.first(Stream.concat(new RefusedPods(workload, snapshot).troubles(), ofStatus));
    }

    Optional<Trouble> ofJob() {
        Map<?, ?> failed = Fields.condition(workload, "Failed");
        if (Fields.text(failed, "status").equals("True")) {
            return Optional.of(Trouble.of("job-failed", Fields.text(failed, "message")));
        }
        return Trouble.first(
                Stream.concat(new RefusedPods(workload, snapshot).troubles(), pods(PodTroubles::ofTry).stream()));
    }

    private Optional<Trouble> unwanted() {
        boolean none = Fields.number(workload, 1, "spec", "replicas") < 1;
        return none ? Optional.of(Trouble.of("no-replicas", "spec.replicas = 0")) : Optional.empty();
    }

    /** Of more pods than are wanted some will go, and nobody knows which. */
    private Optional<Trouble> pods(Function<PodTroubles, Optional<Trouble>> trouble) {
        List<Map<String, Object>> pods = snapshot.owners().podsOf(workload);
        boolean tooMany = Fields.has(workload, "spec", "replicas")
                && pods.size() > Fields.number(workload, 1, "spec", "replicas");
        return Trouble.first(pods.stream()
                .flatMap(pod -> trouble.apply(new PodTroubles(pod, snapshot)).stream())
                .map(one -> tooMany ? one.lastingUnless(true) : one));
    }

    /** A Deployment goes on trying after its deadline, so what was changed since may have mended it. */
    private Optional<Trouble> deadline() {
        Map<?, ?> progressing = Fields.condition(workload, "Progressing");
        if (!Fields.text(progressing, "status").equals("False")
                || !Fields.text(progressing, "reason").equals("ProgressDeadlineExceeded")) {
            return Optional.empty();
        }
        Optional<Instant> since = Times.parse(Fields.text(progressing, "lastTransitionTime"));
        boolean unchanged =
                since.isPresent() && snapshot.written().allMatch(object -> Times.isUnchangedSince(object, since.get()));
        return Optional.of(Trouble.of("progress-deadline", Fields.text(progressing, "message"))
                .lastingUnless(!unchanged));
    }
}
