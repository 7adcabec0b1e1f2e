package dev.podo.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds the files that both languages have, and reports those that only one has. */
record Pairing(ContentFolder ko, ContentFolder en, Consumer<Problem> problems) {

    /** The ids that both folders have, in order; {@code path} says where a folder keeps an id. */
    List<String> inBoth(
            BiFunction<ContentFolder, Consumer<Problem>, SortedSet<String>> ids,
            BiFunction<ContentFolder, String, Path> path) {
        SortedSet<String> koIds = ids.apply(ko, problems);
        SortedSet<String> enIds = ids.apply(en, problems);
        SortedSet<String> all = new TreeSet<>(koIds);
        all.addAll(enIds);
        List<String> both = new ArrayList<>();
        for (String id : all) {
            if (koIds.contains(id) && enIds.contains(id)) {
                both.add(id);
            } else if (koIds.contains(id)) {
                reportMissing(en, folder -> path.apply(folder, id), ko);
            } else {
                reportMissing(ko, folder -> path.apply(folder, id), en);
            }
        }
        return both;
    }

    private void reportMissing(ContentFolder without, Function<ContentFolder, Path> path, ContentFolder with) {
        problems.accept(new Problem(
                path.apply(with).toString(),
                1,
                "has no " + without.language().nativeName() + " version; expected " + path.apply(without)));
    }
}
