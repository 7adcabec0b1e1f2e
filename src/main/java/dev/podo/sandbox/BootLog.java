package dev.podo.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each booting sandbox entered each stage. Kept in memory: after a restart the times start anew. */
@ApplicationScoped
class BootLog {

    private final Map<String, Map<Stage, Instant>> entered = new ConcurrentHashMap<>();
    private final Map<String, Instant> ready = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    void enter(String sandbox, Stage stage) {
        entered.computeIfAbsent(sandbox, id -> new EnumMap<>(Stage.class)).put(stage, clock.instant());
    }

    void ready(String sandbox) {
        ready.put(sandbox, clock.instant());
    }

    void forget(String sandbox) {
        entered.remove(sandbox);
        ready.remove(sandbox);
    }

    /** All stages in order, as far as {@code current}; {@code null} means that all are done. */
    List<SandboxView.StageView> stages(String sandbox, Stage current) {
        Map<Stage, Instant> times = entered.getOrDefault(sandbox, Map.of());
        Instant end = ready.getOrDefault(sandbox, clock.instant());
        List<SandboxView.StageView> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean done = current == null || stage.compareTo(current) < 0;
            String state = done ? "done" : stage == current ? "now" : "next";
            stages.add(new SandboxView.StageView(stage.code(), state, seconds(times, stage, end)));
        }
        return stages;
    }

    private static Double seconds(Map<Stage, Instant> times, Stage stage, Instant end) {
        Instant from = times.get(stage);
        if (from == null) {
            return null;
        }
        Instant until = stage.ordinal() + 1 < Stage.values().length
                ? times.getOrDefault(Stage.values()[stage.ordinal() + 1], end)
                : end;
        return Math.round(Duration.between(from, until).toMillis() / 100.0) / 10.0;
    }
}
