package dev.podo.lab;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an expression that does not hold has met: {@code object.spec.replicas = 1}. */
final class Findings {

    /** What of a Secret may be shown; annotations may hold a copy of its data. */
    private static final Set<String> NOT_SECRET = Set.of("object.metadata.name", "object.type", "object.kind");

    private final Trace trace;
    private final boolean secret;
    private final Set<String> found = new LinkedHashSet<>();

    Findings(Trace trace, boolean secret) {
        this.trace = trace;
        this.secret = secret;
    }

    String of(CelExpr expression, Map<String, Object> variables) {
        walk(expression, variables);
        return Values.bounded(String.join("; ", found));
    }

    private void walk(CelExpr part, Map<String, Object> variables) {
        Optional<String> path = Paths.path(part);
        if (part.getKind() == Kind.SELECT && part.select().testOnly() && path.isPresent()) {
            add("has(" + path.get() + ")", trace.values(part.id()), false);
        } else if (path.isPresent()) {
            addPath(part, path.get(), variables);
        } else if (part.getKind() == Kind.COMPREHENSION) {
            walkLoop(part, variables);
        } else {
            sizeOf(part).ifPresentOrElse(text -> add(text, trace.values(part.id()), false), () -> Paths.children(part)
                    .forEach(child -> walk(child, variables)));
        }
    }

    /** In a loop the values that its body met say most; a loop over nothing has only its range to show. */
    private void walkLoop(CelExpr part, Map<String, Object> variables) {
        int before = found.size();
        walk(part.comprehension().loopStep(), variables);
        if (found.size() == before) {
            walk(part.comprehension().iterRange(), variables);
        }
    }

    private void addPath(CelExpr part, String path, Map<String, Object> variables) {
        List<Object> values = trace.values(part.id());
        if (!values.isEmpty()) {
            add(path, values, secret && !NOT_SECRET.contains(path));
        } else if (isAbsent(part, variables)) {
            found.add(path + " = " + Values.NONE);
        }
    }

    private void add(String name, List<Object> values, boolean hidden) {
        if (!values.isEmpty()) {
            String text = values.stream().map(Values::json).collect(Collectors.joining(", "));
            found.add(name + " = " + (hidden ? "<hidden>" : text));
        }
    }

    private static Optional<String> sizeOf(CelExpr part) {
        if (part.getKind() != Kind.CALL || !part.call().function().equals("size")) {
            return Optional.empty();
        }
        return Paths.children(part).findFirst().flatMap(Paths::path).map(path -> "size(" + path + ")");
    }

    /** Of loop variables nothing is known here. */
    private static boolean isAbsent(CelExpr part, Map<String, Object> variables) {
        CelExpr root = part;
        while (root.getKind() != Kind.IDENT) {
            root = Paths.children(root).findFirst().orElseThrow();
        }
        return variables.containsKey(root.ident().name())
                && resolve(part, variables).isEmpty();
    }

    private static Optional<Object> resolve(CelExpr part, Map<String, Object> variables) {
        return switch (part.getKind()) {
            case IDENT -> Optional.ofNullable(variables.get(part.ident().name()));
            case SELECT ->
                resolve(part.select().operand(), variables)
                        .filter(Map.class::isInstance)
                        .map(operand -> ((Map<?, ?>) operand).get(part.select().field()));
            default ->
                Paths.children(part)
                        .findFirst()
                        .flatMap(operand -> resolve(operand, variables))
                        .flatMap(operand -> at(operand, part.call().args().get(1)));
        };
    }

    /** A list may stand where the rule expects a map, and the other way round. */
    private static Optional<Object> at(Object operand, CelExpr key) {
        CelConstant constant = key.constantOrDefault();
        if (operand instanceof List<?> list && constant.getKind() == CelConstant.Kind.INT64_VALUE) {
            long index = constant.int64Value();
            return index >= 0 && index < list.size() ? Optional.of(list.get((int) index)) : Optional.empty();
        }
        return operand instanceof Map<?, ?> map && constant.getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.ofNullable(map.get(constant.stringValue()))
                : Optional.empty();
    }
}
