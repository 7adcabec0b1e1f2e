package dev.podo.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Where a generator takes its decisions from. The choice 0 is always the plainest, so that lists of choices shrink. */
interface Choices {

    /** A number from 0, below {@code bound}. */
    int below(int bound);

    static Choices random(long seed) {
        return new Random(seed)::nextInt;
    }

    /** Takes the decisions from a list, and the plainest ones once it has ended. */
    static Choices of(List<Integer> list) {
        Iterator<Integer> rest = list.iterator();
        return bound -> rest.hasNext() ? Math.floorMod(rest.next(), bound) : 0;
    }

    /** True once in {@code times}. */
    default boolean once(int times) {
        return below(times) == times - 1;
    }

    default <T> T from(List<T> options) {
        return options.get(below(options.size()));
    }

    default <T> List<T> shuffled(List<T> given) {
        List<T> list = new ArrayList<>(given);
        for (int index = 0; index < list.size() - 1; index++) {
            Collections.swap(list, index, index + below(list.size() - index));
        }
        return list;
    }
}
