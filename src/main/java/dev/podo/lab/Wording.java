package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says what an expression asks for in the words of the field: {@code spec.replicas ≥ 2}. */
final class Wording {

    private static final Map<String, String> SIGNS =
            Map.of("_==_", "=", "_!=_", "≠", "_<_", "<", "_<=_", "≤", "_>_", ">", "_>=_", "≥");
    private static final Map<String, String> OPPOSITES =
            Map.of("_==_", "≠", "_!=_", "=", "_<_", "≥", "_<=_", ">", "_>_", "≤", "_>=_", "<");

    /** Functions of two values that are said by one text. */
    private static final Map<String, String> RELATIONS = Map.of(
            "startsWith", "lab_rule_starts",
            "endsWith", "lab_rule_ends",
            "contains", "lab_rule_contains",
            "matches", "lab_rule_matches",
            "sameImage", "lab_rule_image",
            "samePath", "lab_rule_path",
            "sameQuantity", "lab_rule_quantity");

    private static final Map<String, String> LOOPS =
            Map.of("exists", "lab_rule_some", "all", "lab_rule_every", "exists_one", "lab_rule_one");

    private final Naming naming;
    private final Written written;

    Wording(Naming naming) {
        this.naming = naming;
        this.written = naming.written();
    }

    String of(CelExpr given) {
        CelExpr part = written.of(given);
        if (part.getKind() != Kind.CALL || naming.isPath(part)) {
            return naming.isPath(part) ? naming.of(part) + " = true" : naming.of(part);
        }
        String function = part.call().function();
        if (SIGNS.containsKey(function)) {
            return compared(part, SIGNS.get(function));
        }
        if (RELATIONS.containsKey(function)) {
            List<CelExpr> operands = Paths.children(part).toList();
            return naming.say(RELATIONS.get(function), naming.of(operands.get(0)), naming.of(operands.get(1)));
        }
        if (Written.isLoop(part) && LOOPS.containsKey(function)) {
            return loop(LOOPS.get(function), part);
        }
        return switch (function) {
            case "has" -> naming.say("lab_rule_set", naming.of(written.argument(part, 0)));
            case "!_" -> negated(written.argument(part, 0));
            case "_&&_" -> and(part);
            case "_||_" ->
                parts("_||_", part)
                        .map(this::of)
                        .reduce((a, b) -> naming.say("lab_rule_or", a, b))
                        .orElseThrow();
            case "@in" -> in(part, "lab_rule_one_of", "lab_rule_key", "lab_rule_item");
            case "_?_:_" ->
                naming.say(
                        "lab_rule_if",
                        of(written.argument(part, 0)),
                        of(written.argument(part, 1)),
                        of(written.argument(part, 2)));
            case "secretHolds" -> naming.say("lab_rule_secret", "data." + naming.key(written.argument(part, 1)));
            default -> naming.of(part);
        };
    }

    private String negated(CelExpr part) {
        if (naming.isPath(part)) {
            return naming.of(part) + " = false";
        }
        String function = part.getKind() == Kind.CALL ? part.call().function() : "";
        if (OPPOSITES.containsKey(function)) {
            return compared(part, OPPOSITES.get(function));
        }
        return switch (function) {
            case "has" -> naming.say("lab_rule_unset", naming.of(written.argument(part, 0)));
            case "@in" -> in(part, "lab_rule_none_of", "lab_rule_no_key", "lab_rule_no_item");
            case "exists" -> loop("lab_rule_none", part);
            case "!_" -> of(written.argument(part, 0));
            default -> naming.say("lab_rule_not", of(part));
        };
    }

    private String compared(CelExpr part, String sign) {
        return naming.of(written.argument(part, 0)) + " " + sign + " " + naming.of(written.argument(part, 1));
    }

    private String loop(String key, CelExpr part) {
        return naming.say(key, naming.of(written.range(part)), of(written.body(part)));
    }

    private String in(CelExpr part, String ofList, String ofMap, String ofField) {
        CelExpr value = written.argument(part, 0);
        CelExpr container = written.argument(part, 1);
        if (container.getKind() == Kind.LIST) {
            return naming.say(ofList, naming.of(value), naming.of(container));
        }
        boolean map = naming.isA(CelKind.MAP, container);
        return naming.say(map ? ofMap : ofField, naming.of(container), map ? naming.key(value) : naming.of(value));
    }

    /** Where a part asks for a field that another part reads anyway, it only guards that part. */
    private String and(CelExpr part) {
        List<CelExpr> all = parts("_&&_", part).toList();
        return all.stream()
                .filter(each -> !(Written.isCall(each, "has")
                        && all.stream()
                                .filter(other -> other != each)
                                .anyMatch(other -> reads(other, naming.of(written.argument(each, 0))))))
                .map(this::of)
                .reduce((a, b) -> naming.say("lab_rule_and", a, b))
                .orElseGet(() -> naming.of(part));
    }

    private boolean reads(CelExpr given, String field) {
        CelExpr part = written.of(given);
        return naming.isPath(part) && naming.of(part).equals(field)
                || Paths.children(part).anyMatch(child -> reads(child, field));
    }

    private Stream<CelExpr> parts(String operator, CelExpr given) {
        CelExpr part = written.of(given);
        return Written.isCall(part, operator)
                ? part.call().args().stream().flatMap(each -> parts(operator, each))
                : Stream.of(part);
    }
}
