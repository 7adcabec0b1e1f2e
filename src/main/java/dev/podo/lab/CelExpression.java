package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;

/** One compiled expression over {@code object}. */
final class CelExpression {

    private final String source;
    private final CelExpr expression;
    private final CelRuntime.Program program;

    CelExpression(String source, CelExpr expression, CelRuntime.Program program) {
        this.source = source;
        this.expression = expression;
        this.program = program;
    }

    String source() {
        return source;
    }

    CelExpr tree() {
        return expression;
    }

    boolean readsStatus() {
        return Paths.of(expression).stream()
                .anyMatch(path ->
                        path.equals("object.status") || path.startsWith("object.status.") || path.equals("object"));
    }

    /** The value over a normalised object; empty where it cannot be evaluated, or not within its limits. */
    Optional<Object> evaluate(Map<String, Object> object, Trace trace) {
        try {
            Object value = program.trace(object, trace);
            return trace.isOverLimit() ? Optional.empty() : Optional.of(value);
        } catch (CelEvaluationException | RuntimeException unevaluable) {
            return Optional.empty();
        }
    }
}
