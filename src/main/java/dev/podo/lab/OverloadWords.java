package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why an operator or a function does not go with the types that it stands between. */
final class OverloadWords {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");
    private static final Map<String, String> LOGIC = Map.of("_&&_", "`&&`", "_||_", "`||`", "!_", "`!`");

    private static final Set<String> WHOLE_AND_FRACTION = Set.of("int", "double");

    private OverloadWords() {}

    /**
     * @param applied the types that were found, as in {@code (int, string)} or {@code string.(int)}
     * @param candidates the types that would do, in the same form, with commas between them
     * @param place where the function stands, to name the fields between which it stands
     */
    static String of(String function, String applied, String candidates, Optional<CelExpr> place) {
        List<String> types = split(applied.substring(applied.indexOf('(') + 1, applied.length() - 1));
        if (COMPARISONS.contains(function)) {
            String hint = Set.copyOf(types).equals(WHOLE_AND_FRACTION) ? "; write 1 as 1.0" : "";
            return "cannot compare " + type(types.get(0)) + " with " + type(types.get(1)) + fields(place, types) + hint;
        }
        if (LOGIC.containsKey(function)) {
            return LOGIC.get(function) + " needs true or false, found " + notTruth(types) + fields(place, types);
        }
        return switch (function) {
            case "_?_:_" ->
                types.get(0).equals("bool")
                        ? "both sides of `:` must have one type, found " + type(types.get(1)) + " and "
                                + type(types.get(2))
                        : "`?` needs true or false before it, found " + type(types.get(0)) + fields(place, types);
            case "@in" -> in(types) + fields(place, types);
            case "_[_]" -> type(types.get(0)) + " has no element by " + type(types.get(1)) + fields(place, types);
            case "-_" -> "cannot apply `-` to " + type(types.get(0)) + fields(place, types);
            default ->
                function.matches("_.+_")
                        ? "cannot apply `" + function.replace("_", "") + "` to " + type(types.get(0)) + " and "
                                + type(types.get(1)) + fields(place, types)
                        : "`" + function + "` takes " + forms(function, candidates) + ", found "
                                + form(function, applied);
        };
    }

    /** A type in words: {@code list(V1Container)} is a list of Container. */
    static String type(String name) {
        if (name.startsWith("list(")) {
            return "list of " + type(name.substring("list(".length(), name.length() - 1));
        }
        if (name.startsWith("map(")) {
            return "map of "
                    + type(split(name.substring("map(".length(), name.length() - 1))
                            .get(1));
        }
        return name.startsWith("%") || name.equals("dyn") ? "anything" : name.replaceFirst("^V\\d+(?=[A-Z])", "");
    }

    private static String in(List<String> types) {
        String container = types.get(1);
        return container.startsWith("list(") || container.startsWith("map(")
                ? "cannot look for " + type(types.get(0)) + " in " + type(container)
                : "`in` needs a list or a map after it, found " + type(container);
    }

    private static String notTruth(List<String> types) {
        return types.stream()
                .filter(type -> !type.equals("bool") && !type.equals("*error*"))
                .map(OverloadWords::type)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** Which of the operands are fields, and of which type. */
    private static String fields(Optional<CelExpr> place, List<String> types) {
        List<String> fields = new ArrayList<>();
        List<CelExpr> operands = place.map(at -> Paths.children(at).toList()).orElse(List.of());
        for (int i = 0; i < Math.min(operands.size(), types.size()); i++) {
            String type = type(types.get(i));
            Paths.path(operands.get(i)).ifPresent(path -> fields.add("`" + path + "` is " + type));
        }
        return fields.isEmpty() ? "" : ": " + String.join(", ", fields);
    }

    private static String forms(String function, String candidates) {
        return split(candidates).stream().map(each -> form(function, each)).collect(Collectors.joining(" or "));
    }

    private static String form(String function, String applied) {
        int open = applied.startsWith("(") ? 0 : applied.indexOf(".(") + 1;
        String target = open == 0 ? "" : type(applied.substring(0, open - 1)) + ".";
        String arguments = applied.substring(open + 1, applied.length() - 1);
        return target + function + "("
                + split(arguments).stream().map(OverloadWords::type).collect(Collectors.joining(", ")) + ")";
    }

    /** At the commas that are not inside of parentheses. */
    private static List<String> split(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",(?![^(]*\\))")).map(String::strip).toList();
    }
}
