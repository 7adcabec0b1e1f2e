package dev.podo.proof;

/** What can be wrong with any object: its name, its labels, that it is missing. */
final class ObjectMutations {

    private static final Place NAME = Place.of("metadata", "name");
    private static final Place LABELS = Place.of("metadata", "labels");

    private ObjectMutations() {}

    static void of(Edits edits) {
        edits.set("name", "", NAME, edits.name() + "-x");
        if (edits.solution().size() > 1) {
            edits.leaveOut("left-out");
        }
        labels(edits, "label", LABELS);
    }

    /** Each label off by one character, under a key that is off by one, and left out. */
    static void labels(Edits edits, String rule, Place labels) {
        for (String key : labels.keys(edits.object())) {
            Place label = labels.then(key);
            String value = label.text(edits.object());
            edits.set(rule + "-off", key, label, Near.offByOne(value));
            edits.change(rule + "-key", key, label + " has another key, " + Near.offByOne(key), copy -> {
                Edits.cut(copy, label);
                Edits.put(copy, labels.then(Near.offByOne(key)), value);
            });
            edits.remove(rule + "-removed", key, label);
        }
    }
}
