package dev.podo.proof;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with a claim for storage, standing alone or in a StatefulSet. */
final class ClaimMutations {

    private static final Pattern SIZE = Pattern.compile("([0-9]+)([A-Za-z]*)");

    private ClaimMutations() {}

    static void of(Edits edits) {
        if (edits.kind().equals("PersistentVolumeClaim")) {
            claim(edits, "", Place.of("spec"));
        }
        if (edits.kind().equals("StatefulSet")) {
            for (Place template : Place.of("spec", "volumeClaimTemplates").items(edits.object())) {
                String name = template.then("metadata", "name").text(edits.object());
                claim(edits, name, template.then("spec"));
            }
        }
    }

    private static void claim(Edits edits, String detail, Place spec) {
        Place size = spec.then("resources", "requests", "storage");
        if (size.isIn(edits.object())) {
            edits.set("storage-smaller", detail, size, half(size.text(edits.object())));
        }
        edits.set("storage-class", detail, spec.then("storageClassName"), "no-such-class");
        Place mode = spec.then("accessModes", 0);
        if (mode.isIn(edits.object())) {
            boolean once = mode.text(edits.object()).equals("ReadWriteOnce");
            edits.set("access-mode", detail, mode, once ? "ReadWriteMany" : "ReadWriteOnce");
        }
    }

    /** Half of a quantity such as {@code 1Gi}, as a whole number of a smaller unit where need be. */
    private static String half(String quantity) {
        Matcher size = SIZE.matcher(quantity);
        if (!size.matches()) {
            return "1Mi";
        }
        long number = Long.parseLong(size.group(1));
        return switch (size.group(2)) {
            case "Ti" -> number * 512 + "Gi";
            case "Gi" -> number * 512 + "Mi";
            case "Mi" -> number * 512 + "Ki";
            case "G" -> number * 500 + "M";
            case "M" -> number * 500 + "k";
            default -> Math.max(1, number / 2) + size.group(2);
        };
    }
}
