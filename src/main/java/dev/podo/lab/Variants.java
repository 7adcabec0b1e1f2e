package dev.podo.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What differs from learner to learner in a lab: names, each with the values that it may have. */
record Variants(Map<String, List<String>> values) {

    /** The seed that draws the first value of every variant. */
    static final long FIRST = 0;

    Map<String, String> first() {
        return drawn(FIRST);
    }

    /** One value for each name. The same seed draws the same values, and for another name it draws independently. */
    Map<String, String> drawn(long seed) {
        return each((name, all) -> seed == FIRST
                ? all.get(0)
                : all.get((int) Math.floorMod(mix(mix(seed) + name.hashCode()), (long) all.size())));
    }

    /** The first values, but for one. */
    Map<String, String> firstBut(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(first());
        changed.put(name, value);
        return changed;
    }

    /** The first values, and then for each other value the first ones with it. */
    List<Map<String, String>> oneByOne() {
        List<Map<String, String>> all = new ArrayList<>(List.of(first()));
        values.forEach((name, those) -> those.stream().skip(1).forEach(value -> all.add(firstBut(name, value))));
        return all;
    }

    private Map<String, String> each(BiFunction<String, List<String>, String> choice) {
        Map<String, String> chosen = new LinkedHashMap<>();
        values.forEach((name, all) -> chosen.put(name, choice.apply(name, all)));
        return chosen;
    }

    /** The finalizer of SplitMix64: close numbers come out far apart. It must stay as it is, for stored seeds. */
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
