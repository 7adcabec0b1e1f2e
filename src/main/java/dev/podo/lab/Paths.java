package dev.podo.lab;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Field paths in expressions, such as {@code object.spec.ports[0].port}. */
final class Paths {

    private Paths() {}

    /** The expression as a path from a variable, if it is one. */
    static Optional<String> path(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> Optional.of(expression.ident().name()).filter(name -> !isHidden(name));
            case SELECT ->
                path(expression.select().operand())
                        .map(operand -> operand + "." + expression.select().field());
            case CALL -> index(expression);
            default -> Optional.empty();
        };
    }

    /** The longest paths that the expression reads. */
    static Set<String> of(CelExpr expression) {
        Set<String> paths = new TreeSet<>();
        collect(expression, paths);
        return paths;
    }

    static Stream<CelExpr> children(CelExpr expression) {
        return switch (expression.getKind()) {
            case SELECT -> Stream.of(expression.select().operand());
            case CALL -> Stream.concat(expression.call().target().stream(), expression.call().args().stream());
            case LIST -> expression.list().elements().stream();
            case MAP -> expression.map().entries().stream().flatMap(entry -> Stream.of(entry.key(), entry.value()));
            case STRUCT -> expression.struct().entries().stream().map(entry -> entry.value());
            case COMPREHENSION ->
                Stream.of(
                        expression.comprehension().iterRange(),
                        expression.comprehension().loopCondition(),
                        expression.comprehension().loopStep(),
                        expression.comprehension().result());
            default -> Stream.empty();
        };
    }

    private static void collect(CelExpr expression, Set<String> paths) {
        Optional<String> path = path(expression);
        if (path.isPresent()) {
            paths.add(path.get());
        } else {
            children(expression).forEach(child -> collect(child, paths));
        }
    }

    /** CEL's macros keep their results in variables that the author never wrote. */
    private static boolean isHidden(String name) {
        return name.startsWith("@") || name.startsWith("__");
    }

    private static Optional<String> index(CelExpr expression) {
        List<CelExpr> arguments = expression.call().args();
        if (!expression.call().function().equals("_[_]") || arguments.get(1).getKind() != Kind.CONSTANT) {
            return Optional.empty();
        }
        CelConstant key = arguments.get(1).constant();
        String text = key.getKind() == CelConstant.Kind.STRING_VALUE
                ? "['" + key.stringValue() + "']"
                : "[" + (key.getKind() == CelConstant.Kind.INT64_VALUE ? key.int64Value() : "…") + "]";
        return path(arguments.get(0)).map(operand -> operand + text);
    }
}
