package dev.podo.attempt;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;

/** What applying a submission came to: all of it or nothing. */
sealed interface ApplyResult {

    record Applied(List<AppliedVersion> versions) implements ApplyResult {}

    record Refused(List<Refusal> refusals) implements ApplyResult {}

    /** An object in the version that applying it made. */
    record AppliedVersion(ObjectRef ref, String uid, long resourceVersion) {

        static AppliedVersion of(ObjectRef ref, GenericKubernetesResource made) {
            return new AppliedVersion(
                    ref,
                    made.getMetadata().getUid(),
                    Long.parseLong(made.getMetadata().getResourceVersion()));
        }
    }
}
