package dev.podo.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The labs as they were read at one time, with those that were drawn of them last. */
final class DrawnLabs {

    /** So many are kept: of a lab of a hundred learners who draw apart, and of others. A lab takes about 50 kB. */
    static final int KEPT = 200;

    private final List<LabTemplate> templates;
    private final List<Lab> first;
    private final Map<Draw, Lab> drawn = LastUsed.keeping(KEPT);

    DrawnLabs(List<LabTemplate> templates) {
        this.templates = List.copyOf(templates);
        this.first = templates.stream().map(LabTemplate::first).toList();
    }

    /** Learners who draw the same values share a lab. */
    private record Draw(String lab, Map<String, String> values) {}

    List<Lab> first() {
        return first;
    }

    Optional<Lab> find(String id, long seed) {
        return templates.stream()
                .filter(template -> template.first().id().equals(id))
                .findFirst()
                .map(template -> draw(template, seed));
    }

    private Lab draw(LabTemplate template, long seed) {
        Map<String, String> values = template.values(seed);
        if (values.equals(template.first().values())) {
            return template.first();
        }
        Draw draw = new Draw(template.first().id(), values);
        Lab known = drawn.get(draw);
        if (known != null) {
            return known;
        }
        // Outside of any lock: at worst two draw the same at once.
        Lab lab = template.with(values);
        drawn.put(draw, lab);
        return lab;
    }
}
