package dev.podo.attempt;

import dev.podo.manifest.ManifestObject;

/** An object of the learner's namespace, by name. */
record ObjectRef(String apiVersion, String kind, String name) {

    static ObjectRef of(ManifestObject object) {
        return new ObjectRef(object.apiVersion(), object.kind(), object.name());
    }

    /** What holds data is never replaced behind its owner's back. */
    boolean holdsData() {
        return kind.equals("PersistentVolumeClaim");
    }
}
