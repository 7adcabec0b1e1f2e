package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.stream.Stream;

/** Takes {@code a && b && c} apart, so that a learner hears of the part that is not satisfied, not of the whole. */
final class Conjuncts {

    private Conjuncts() {}

    static Stream<CelExpr> of(CelExpr expression) {
        boolean and = expression.getKind() == Kind.CALL
                && expression.call().function().equals("_&&_");
        return and ? expression.call().args().stream().flatMap(Conjuncts::of) : Stream.of(expression);
    }
}
