package dev.podo.manifest;

import java.util.List;

/** What reading a manifest came to. */
public sealed interface ManifestResult {

    /** At least one object, each of them checked, in the order of the input. */
    record Accepted(List<ManifestObject> objects) implements ManifestResult {

        public Accepted {
            objects = List.copyOf(objects);
        }
    }

    /** At least one problem, the first by position first; nothing of the input may be used. */
    record Rejected(List<ManifestProblem> problems) implements ManifestResult {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing at all, or nothing but blanks. Comments and separators without an object are a problem instead. */
    record Empty() implements ManifestResult {}
}
