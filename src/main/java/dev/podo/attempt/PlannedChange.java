package dev.podo.attempt;

import dev.podo.manifest.ManifestObject;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Optional;

/**
 * What submitting an object would change, as a dry run says.
 *
 * @param before the object as it is; empty if there is none
 * @param after the object as it would be; empty if it has to be made anew, since what is there can't become it
 */
record PlannedChange(
        ManifestObject object, Optional<GenericKubernetesResource> before, Optional<GenericKubernetesResource> after) {

    ObjectRef ref() {
        return ObjectRef.of(object);
    }

    boolean isReplacement() {
        return before.isPresent() && after.isEmpty();
    }

    /** Whether something is there already and goes on with that field, as in {@code spec.template}, as it is. */
    boolean keeps(String... path) {
        return before.isPresent() && after.isPresent() && field(before, path).equals(field(after, path));
    }

    /** The field as it is and as it would be are the same, or both are absent. */
    boolean isSame(String field) {
        return field(before, field).equals(field(after, field));
    }

    static Optional<Object> field(Optional<GenericKubernetesResource> object, String... path) {
        return object.map(found -> found.get((Object[]) path));
    }
}
