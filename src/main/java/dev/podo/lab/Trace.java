package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parts of an expression came to, and the limit on how long it may take.
 *
 * <p>The limit is on the thread's own CPU time: a busy machine must not make a right answer wrong.
 */
final class Trace implements CelEvaluationListener {

    private static final long LIMIT_NANOS = 200_000_000;
    private static final int VALUES_PER_PART = 5;

    private final Map<Long, List<Object>> values = new HashMap<>();
    private final long start = System.nanoTime();
    private final long cpuStart = cpuNanos();
    private boolean overLimit;

    @Override
    public void callback(CelExpr part, Object value) {
        if (System.nanoTime() - start > LIMIT_NANOS && cpuNanos() - cpuStart > LIMIT_NANOS) {
            overLimit = true;
        }
        if (overLimit) {
            throw new IllegalStateException("The expression takes too long");
        }
        List<Object> seen = values.computeIfAbsent(part.id(), id -> new ArrayList<>());
        if (seen.size() < VALUES_PER_PART && !seen.contains(value)) {
            seen.add(value);
        }
    }

    /** Whether the limit was passed: CEL's logical operators may have swallowed the exception. */
    boolean isOverLimit() {
        return overLimit;
    }

    /** The first few values of a part; several if it stands in a loop. */
    List<Object> values(long part) {
        return values.getOrDefault(part, List.of());
    }

    /** Slower to ask for than the time of day, which is therefore asked first. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
