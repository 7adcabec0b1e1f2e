package dev.podo.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.Node;

/** Which check waits for which: ids are given once, references lead somewhere and never in a circle. */
final class References {

    /** Each of these restarts what the learner has built; more would make grading long. */
    private static final int MOST_DESTRUCTIVE = 4;

    /** What probes met is kept with each attempt, and must fit there. */
    private static final int MOST_PROBES = 16;

    private final Problems problems;
    private final Map<String, Node> places = new LinkedHashMap<>();
    private final Map<String, Check> checks = new LinkedHashMap<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void add(Check check, Node place) {
        if (places.putIfAbsent(check.id(), place) == null) {
            checks.put(check.id(), check);
        } else {
            problems.add(place, "there are two checks `" + check.id() + "`");
        }
    }

    void lint() {
        checks.values().forEach(this::lintRequired);
        checks.keySet().stream()
                .filter(id -> reaches(id, id, new HashSet<>()))
                .findFirst()
                .ifPresent(id -> problems.add(places.get(id), "check `" + id + "` waits for itself: " + circle(id)));
        limit(Check::isDestructive, MOST_DESTRUCTIVE, "probes that delete or restart pods");
        limit(check -> check.asserts() instanceof Assertion.OfProbe, MOST_PROBES, "probes");
    }

    private void limit(Predicate<Check> which, int most, String what) {
        checks.values().stream()
                .filter(which)
                .skip(most)
                .findFirst()
                .ifPresent(
                        check -> problems.add(places.get(check.id()), "a lab may have at most " + most + " " + what));
    }

    private void lintRequired(Check check) {
        for (String other : check.requires()) {
            if (!checks.containsKey(other)) {
                problems.add(
                        places.get(check.id()),
                        "requires the unknown check `" + other + "`" + Problems.instead(other, checks.keySet()));
            } else if (checks.get(other).isDestructive() && !check.isDestructive()) {
                problems.add(
                        places.get(check.id()),
                        "can’t wait for `" + other + "`, which deletes or restarts pods and therefore comes last");
            }
        }
    }

    private String circle(String id) {
        List<String> way = new ArrayList<>(List.of(id));
        String at = id;
        do {
            at = checks.get(at).requires().stream()
                    .filter(next -> next.equals(id) || reaches(next, id, new HashSet<>()))
                    .findFirst()
                    .orElse(id);
            way.add(at);
        } while (!at.equals(id));
        return String.join(" → ", way);
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        return checks.containsKey(from)
                && checks.get(from).requires().stream()
                        .anyMatch(next -> next.equals(goal) || seen.add(next) && reaches(next, goal, seen));
    }
}
