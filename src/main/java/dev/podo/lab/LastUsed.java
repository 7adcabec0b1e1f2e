package dev.podo.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps so many entries, and lets those go that were asked for longest ago. */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    private final int most;

    private LastUsed(int most) {
        super(most, LOAD, true);
        this.most = most;
    }

    /** One that several threads may use at once. */
    static <K, V> Map<K, V> keeping(int most) {
        return Collections.synchronizedMap(new LastUsed<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
