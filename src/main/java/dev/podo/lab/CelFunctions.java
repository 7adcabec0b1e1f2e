package dev.podo.lab;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The functions that labs have beside those of CEL. */
final class CelFunctions {

    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType TRUTH = SimpleType.BOOL;

    private record Function(CelFunctionDecl declaration, CelFunctionBinding binding) {}

    private static final List<Function> ALL = List.of(function(
            "sameImage",
            TRUTH,
            List.of(TEXT, TEXT),
            CelFunctionBinding.from("sameImage", String.class, String.class, ImageName::same)));

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
            "join",
            "lastIndexOf",
            "lowerAscii",
            "map",
            "matches",
            "replace",
            "size",
            "split",
            "startsWith",
            "string",
            "substring",
            "trim",
            "type",
            "upperAscii");

    private CelFunctions() {}

    /** All that labs may call. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(STANDARD);
        ALL.forEach(function -> names.add(function.declaration().name()));
        return names;
    }

    static List<CelFunctionDecl> declarations() {
        return ALL.stream().map(Function::declaration).toList();
    }

    static List<CelFunctionBinding> bindings() {
        return ALL.stream().map(Function::binding).toList();
    }

    private static Function function(String name, CelType result, List<CelType> takes, CelFunctionBinding binding) {
        CelOverloadDecl overload = CelOverloadDecl.newGlobalOverload(binding.getOverloadId(), result, takes);
        return new Function(CelFunctionDecl.newFunctionDeclaration(name, overload), binding);
    }
}
