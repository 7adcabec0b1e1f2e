package dev.podo.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Which check waits for which: ids are given once, references lead somewhere and never in a circle. */
final class References {

    private final Problems problems;
    private final Map<String, Node> places = new LinkedHashMap<>();
    private final Map<String, List<String>> requires = new LinkedHashMap<>();

    References(Problems problems) {
        this.problems = problems;
    }

    void add(String id, Node place, List<String> required) {
        if (places.putIfAbsent(id, place) == null) {
            requires.put(id, required);
        } else {
            problems.add(place, "there are two checks `" + id + "`");
        }
    }

    void lint() {
        requires.forEach((id, required) -> required.stream()
                .filter(other -> !places.containsKey(other))
                .forEach(other -> problems.add(
                        places.get(id),
                        "requires the unknown check `" + other + "`" + Problems.instead(other, places.keySet()))));
        requires.keySet().stream()
                .filter(id -> reaches(id, id, new HashSet<>()))
                .findFirst()
                .ifPresent(id -> problems.add(places.get(id), "check `" + id + "` waits for itself: " + circle(id)));
    }

    private String circle(String id) {
        List<String> way = new ArrayList<>(List.of(id));
        String at = id;
        do {
            at = requires.get(at).stream()
                    .filter(next -> next.equals(id) || reaches(next, id, new HashSet<>()))
                    .findFirst()
                    .orElse(id);
            way.add(at);
        } while (!at.equals(id));
        return String.join(" → ", way);
    }

    private boolean reaches(String from, String goal, Set<String> seen) {
        return requires.getOrDefault(from, List.of()).stream()
                .anyMatch(next -> next.equals(goal) || seen.add(next) && reaches(next, goal, seen));
    }
}
