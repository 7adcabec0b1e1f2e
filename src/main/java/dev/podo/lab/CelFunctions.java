package dev.podo.lab;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions that labs have beside those of CEL. Where one cannot say anything, because its text is malformed or the
 * item is not there, the rule that calls it does not hold.
 *
 * <table>
 * <caption>Functions</caption>
 * <tr><td>{@code sameImage(a, b)}</td><td>{@code nginx} is {@code docker.io/library/nginx:latest}</td></tr>
 * <tr><td>{@code quantity(text)}</td><td>the amount as a number: {@code quantity('500m') == 0.5}</td></tr>
 * <tr><td>{@code sameQuantity(a, b)}</td><td>{@code 1Gi} is {@code 1024Mi}</td></tr>
 * <tr><td>{@code samePath(a, b)}</td><td>{@code /config} is {@code /config/}</td></tr>
 * <tr><td>{@code container(podSpec, name)}</td><td>the container of that name; not an init container</td></tr>
 * <tr><td>{@code env(container, name)}</td><td>the environment variable of that name</td></tr>
 * <tr><td>{@code containerPort(container, key)}</td><td>its port of that name or containerPort</td></tr>
 * <tr><td>{@code port(serviceSpec, key)}</td><td>the Service's port of that name or port</td></tr>
 * <tr><td>{@code base64Encode(text)}, {@code base64Decode(text)}</td><td>of UTF-8 text</td></tr>
 * <tr><td>{@code secretHolds(object, key, text)}</td><td>whether the Secret has exactly this text under the key</td></tr>
 * </table>
 */
final class CelFunctions {

    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType TRUTH = SimpleType.BOOL;
    private static final CelType SECRET = StructTypeReference.create("V1Secret");

    /** What else labs may call, of CEL and its strings. */
    private static final Set<String> STANDARD = Set.of(
            "all",
            "bool",
            "charAt",
            "contains",
            "double",
            "endsWith",
            "exists",
            "exists_one",
            "filter",
            "has",
            "indexOf",
            "int",
            "lastIndexOf",
            "lowerAscii",
            "map",
            "matches",
            "size",
            "split",
            "startsWith",
            "string",
            "substring",
            "trim",
            "type",
            "upperAscii");

    private static final Map<String, List<CelOverloadDecl>> OVERLOADS = new LinkedHashMap<>();
    private static final List<CelFunctionBinding> BINDINGS = new ArrayList<>();

    static {
        texts("sameImage", TRUTH, ImageName::same);
        texts("samePath", TRUTH, TextFunctions::samePath);
        texts("sameQuantity", TRUTH, (a, b) -> amount(a).compareTo(amount(b)) == 0);
        text("quantity", SimpleType.DOUBLE, text -> amount(text).doubleValue());
        text("base64Encode", TEXT, TextFunctions::base64Encode);
        text("base64Decode", TEXT, text -> found(TextFunctions.base64Decode(text), "This is not Base64 of a text"));
        declare("secretHolds", "secretHolds", TRUTH, SECRET, TEXT, TEXT);
        BINDINGS.add(CelFunctionBinding.from(
                "secretHolds",
                List.of(Map.class, String.class, String.class),
                arguments ->
                        SealedSecret.holds((Map<?, ?>) arguments[0], (String) arguments[1], (String) arguments[2])));
        for (Lookup lookup : Lookup.values()) {
            lookup(lookup, "_name", TEXT, String.class);
            if (lookup.byNumber()) {
                lookup(lookup, "_number", SimpleType.INT, Long.class);
            }
        }
    }

    private CelFunctions() {}

    static List<CelFunctionDecl> declarations() {
        return OVERLOADS.entrySet().stream()
                .map(function -> CelFunctionDecl.newFunctionDeclaration(function.getKey(), function.getValue()))
                .toList();
    }

    static List<CelFunctionBinding> bindings() {
        return List.copyOf(BINDINGS);
    }

    /** All that labs may call. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(STANDARD);
        names.addAll(OVERLOADS.keySet());
        return names;
    }

    private interface OfText {
        Object apply(String text) throws CelEvaluationException;
    }

    private interface OfTexts {
        Object apply(String one, String other) throws CelEvaluationException;
    }

    private static void text(String name, CelType result, OfText function) {
        declare(name, name, result, TEXT);
        BINDINGS.add(CelFunctionBinding.from(name, String.class, function::apply));
    }

    private static void texts(String name, CelType result, OfTexts function) {
        declare(name, name, result, TEXT, TEXT);
        BINDINGS.add(CelFunctionBinding.from(name, String.class, String.class, function::apply));
    }

    private static <K> void lookup(Lookup lookup, String suffix, CelType key, Class<K> keyClass) {
        String id = lookup.function() + suffix;
        declare(
                lookup.function(),
                id,
                StructTypeReference.create(lookup.item()),
                StructTypeReference.create(lookup.owner()),
                key);
        BINDINGS.add(CelFunctionBinding.from(
                id, Map.class, keyClass, (owner, name) -> found(lookup.find(owner, name), "There is no such item")));
    }

    private static void declare(String name, String id, CelType result, CelType... takes) {
        OVERLOADS
                .computeIfAbsent(name, function -> new ArrayList<>())
                .add(CelOverloadDecl.newGlobalOverload(id, result, Arrays.asList(takes)));
    }

    private static BigDecimal amount(String quantity) throws CelEvaluationException {
        return found(Quantity.parse(quantity), "This is not a quantity");
    }

    private static <T> T found(Optional<T> value, String otherwise) throws CelEvaluationException {
        if (value.isEmpty()) {
            throw new CelEvaluationException(otherwise);
        }
        return value.get();
    }
}
