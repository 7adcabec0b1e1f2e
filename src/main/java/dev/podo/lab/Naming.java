package dev.podo.lab;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names what an expression reads in the way a learner knows it: {@code spec.containers[web].image}. */
final class Naming {

    private final Language language;
    private final CelAbstractSyntaxTree tree;
    private final Written written;

    Naming(Language language, CelAbstractSyntaxTree tree) {
        this.language = language;
        this.tree = tree;
        this.written = new Written(tree.getSource().getMacroCalls());
    }

    Written written() {
        return written;
    }

    /** A text of the bundle {@code lab} in this language. */
    String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    boolean isA(CelKind kind, CelExpr part) {
        return tree.getType(part.id()).filter(type -> type.kind() == kind).isPresent();
    }

    String of(CelExpr given) {
        CelExpr part = written.of(given);
        return switch (part.getKind()) {
            case CONSTANT -> constant(part.constant());
            case IDENT ->
                isLoopVariable(part.ident().name())
                        ? say("lab_rule_value")
                        : part.ident().name();
            case SELECT -> fieldOf(part.select().operand(), part.select().field());
            case CALL -> call(part);
            case LIST -> "[" + commas(part.list().elements().stream()) + "]";
            case MAP ->
                part.map().entries().stream()
                        .map(entry -> of(entry.key()) + ": " + of(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> "…";
        };
    }

    /** Whether this is a field, an element or an item of something, or a variable. */
    boolean isPath(CelExpr given) {
        CelExpr part = written.of(given);
        return switch (part.getKind()) {
            case IDENT -> true;
            case SELECT -> isPath(part.select().operand());
            case CALL ->
                (part.call().function().equals("_[_]")
                                || Lookup.of(part.call().function()).isPresent())
                        && isPath(part.call().args().get(0));
            default -> false;
        };
    }

    /** A field of the subject, or of a loop's variable, goes by its name alone. */
    String fieldOf(CelExpr owner, String field) {
        CelExpr part = written.of(owner);
        return part.getKind() == Kind.IDENT ? field : of(part) + "." + field;
    }

    private boolean isLoopVariable(String name) {
        return written.macroCalls().values().stream()
                .filter(Written::isLoop)
                .anyMatch(loop -> loop.call().args().get(0).ident().name().equals(name));
    }

    private String call(CelExpr part) {
        String function = part.call().function();
        var lookup = Lookup.of(function);
        if (lookup.isPresent()) {
            return fieldOf(part.call().args().get(0), lookup.get().list()) + "[" + key(written.argument(part, 1)) + "]";
        }
        return switch (function) {
            case "_[_]" -> element(part);
            case "size" -> {
                CelExpr sized =
                        part.call().target().orElseGet(() -> part.call().args().get(0));
                yield say(isA(CelKind.STRING, sized) ? "lab_rule_length" : "lab_rule_count", of(sized));
            }
            case "quantity" -> key(written.argument(part, 0));
            case "base64Decode" -> say("lab_rule_decoded", of(written.argument(part, 0)));
            case "@in" -> of(written.argument(part, 0)) + " in " + of(written.argument(part, 1));
            case "_?_:_" ->
                of(written.argument(part, 0)) + " ? " + of(written.argument(part, 1)) + " : "
                        + of(written.argument(part, 2));
            default -> plainCall(part, function);
        };
    }

    private String plainCall(CelExpr part, String function) {
        if (function.matches("_.+_")) {
            String operator = function.substring(1, function.length() - 1);
            return of(written.argument(part, 0)) + " " + operator + " " + of(written.argument(part, 1));
        }
        if (function.matches(".+_") && !function.contains("exists")) {
            return function.substring(0, function.length() - 1) + of(written.argument(part, 0));
        }
        String target = part.call().target().map(on -> of(on) + ".").orElse("");
        int variables = Written.isLoop(part) ? 1 : 0;
        return target + function + "(" + commas(part.call().args().stream().skip(variables)) + ")";
    }

    private String element(CelExpr part) {
        CelExpr key = written.argument(part, 1);
        boolean plain = key.getKind() == Kind.CONSTANT
                && key.constant().getKind() == CelConstant.Kind.STRING_VALUE
                && key.constant().stringValue().matches("[A-Za-z_][\\w-]*");
        CelExpr owner = part.call().args().get(0);
        return plain ? fieldOf(owner, key.constant().stringValue()) : of(owner) + "[" + of(key) + "]";
    }

    /** As a key or an amount: text without its quotes. */
    String key(CelExpr part) {
        boolean text = part.getKind() == Kind.CONSTANT && part.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return text ? part.constant().stringValue() : of(part);
    }

    private String commas(Stream<CelExpr> parts) {
        return parts.map(this::of).collect(Collectors.joining(", "));
    }

    private static String constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> Values.json(constant.stringValue());
            case INT64_VALUE -> String.valueOf(constant.int64Value());
            case DOUBLE_VALUE -> String.valueOf(constant.doubleValue());
            case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
            case NULL_VALUE -> "null";
            default -> "…";
        };
    }
}
