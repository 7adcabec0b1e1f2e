package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Map;
import java.util.Set;

/**
 * An expression as its author wrote it: CEL turns {@code has}, {@code exists} and their like into something else, under
 * the same ids.
 */
record Written(Map<Long, CelExpr> macroCalls) {

    private static final Set<String> LOOPS = Set.of("all", "exists", "exists_one", "map", "filter");

    /** The same part in its author's form. */
    CelExpr of(CelExpr part) {
        return macroCalls.getOrDefault(part.id(), part);
    }

    static boolean isCall(CelExpr part, String function) {
        return part.getKind() == Kind.CALL && part.call().function().equals(function);
    }

    /** A call with a list or map before the dot, the name of its variable, and a body. */
    static boolean isLoop(CelExpr part) {
        return part.getKind() == Kind.CALL
                && LOOPS.contains(part.call().function())
                && part.call().target().isPresent();
    }

    CelExpr range(CelExpr loop) {
        return of(loop.call().target().orElseThrow());
    }

    CelExpr body(CelExpr loop) {
        return of(loop.call().args().get(loop.call().args().size() - 1));
    }

    CelExpr argument(CelExpr call, int index) {
        return of(call.call().args().get(index));
    }
}
