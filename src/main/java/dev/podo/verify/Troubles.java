package dev.podo.verify;

import dev.podo.lab.When;
import java.util.Map;
import java.util.Optional;

/** Finds out what keeps an object from a state, and whether waiting for it has become pointless. */
final class Troubles {

    private Troubles() {}

    static Optional<Trouble> of(When when, Map<String, Object> object, Snapshot snapshot) {
        return switch (when) {
            case POD_SCHEDULED -> new PodTroubles(object, snapshot).unscheduled();
            case POD_READY -> new PodTroubles(object, snapshot).ofPod();
            case ROLLOUT_COMPLETE -> new WorkloadTroubles(object, snapshot).ofRollout();
            case SERVICE_HAS_ENDPOINTS -> new ServiceTroubles(object, snapshot).any();
            case CLAIM_BOUND -> ClaimTroubles.of(object, snapshot);
            case JOB_SUCCEEDED -> new WorkloadTroubles(object, snapshot).ofJob();
        };
    }

    /** What no status of this object will outgrow, whatever of the status a rule reads. */
    static Optional<Trouble> ofStatus(Map<String, Object> object, Snapshot snapshot) {
        return switch (Fields.kind(object)) {
            case "Pod" -> new PodTroubles(object, snapshot).unscheduled();
            case "PersistentVolumeClaim" -> ClaimTroubles.of(object, snapshot);
            default -> Optional.empty();
        };
    }
}
