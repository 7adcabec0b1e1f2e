package dev.podo.lab;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One compiled expression. */
final class CelExpression {

    private final String source;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;
    private final boolean hasStatus;

    /** @param hasStatus whether the kind of {@code object} knows a status */
    CelExpression(String source, CelAbstractSyntaxTree tree, CelRuntime.Program program, boolean hasStatus) {
        this.source = source;
        this.tree = tree;
        this.program = program;
        this.hasStatus = hasStatus;
    }

    String source() {
        return source;
    }

    CelExpr root() {
        return tree.getExpr();
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    /** Fields of specs that the cluster fills in some time after the object was applied. */
    private static final Set<String> FILLED_IN = Set.of("object.spec.nodeName", "object.spec.volumeName");

    /** Whether it reads the status of {@code object}, or what comes with it; a Secret, for one, has none. */
    boolean readsStatus() {
        return hasStatus
                && Paths.of(root()).stream()
                        .anyMatch(path -> FILLED_IN.contains(path)
                                || path.equals("object.status")
                                || path.startsWith("object.status.")
                                || path.equals("object"));
    }

    /** The value over normalised variables; empty where it cannot be evaluated, or not within its limits. */
    Optional<Object> evaluate(Map<String, Object> variables, Trace trace) {
        try {
            Object value = program.trace(variables, trace);
            return trace.isOverLimit() ? Optional.empty() : Optional.of(value);
        } catch (CelEvaluationException | RuntimeException unevaluable) {
            return Optional.empty();
        }
    }
}
