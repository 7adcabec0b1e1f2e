package dev.podo.lab;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an expression that does not hold has met: {@code spec.replicas = 1}. */
final class Findings {

    /** What of a Secret may be shown; annotations may hold a copy of its data. */
    private static final Set<String> NOT_SECRET = Set.of("object.metadata.name", "object.type", "object.kind");

    private static final String HIDDEN = "<hidden>";

    private final Trace trace;
    private final boolean secret;
    private final Naming naming;
    private final Written written;
    private final Set<String> found = new LinkedHashSet<>();

    Findings(Trace trace, boolean secret, Naming naming) {
        this.trace = trace;
        this.secret = secret;
        this.naming = naming;
        this.written = naming.written();
    }

    String of(CelExpr expression) {
        walk(expression);
        return String.join("; ", found);
    }

    private void walk(CelExpr given) {
        CelExpr part = written.of(given);
        if (naming.isPath(part)) {
            path(part);
        } else if (Written.isLoop(part)) {
            loop(part);
        } else if (Written.isCall(part, "has")) {
            if (!trace.values(given.id()).equals(List.of(true))) {
                path(written.argument(part, 0));
            }
        } else if (Written.isCall(part, "!_") && Written.isCall(written.argument(part, 0), "has")) {
            path(written.argument(written.argument(part, 0), 0));
        } else if (Written.isCall(part, "size")) {
            size(part);
        } else if (Written.isCall(part, "secretHolds")) {
            secretHolds(part);
        } else {
            Paths.children(part).forEach(this::walk);
        }
    }

    /** In a loop the values that its body met say most; a loop over nothing has only its range to show. */
    private void loop(CelExpr part) {
        int before = found.size();
        walk(written.body(part));
        if (found.size() == before) {
            walk(written.range(part));
        }
    }

    private void path(CelExpr part) {
        List<Object> values = trace.values(part.id());
        if (values.isEmpty()) {
            missing(part).ifPresent(found::add);
        } else {
            add(
                    naming.of(part),
                    shown(values, Paths.path(part).filter(NOT_SECRET::contains).isEmpty()));
        }
    }

    private void size(CelExpr part) {
        List<Object> values = trace.values(part.id());
        CelExpr sized = Paths.children(part).findFirst().orElseThrow();
        if (values.isEmpty()) {
            walk(sized);
        } else {
            add(naming.of(part), shown(values, naming.isA(CelKind.STRING, sized)));
        }
    }

    private void secretHolds(CelExpr part) {
        boolean there = trace.values(part.call().args().get(0).id()).stream()
                .anyMatch(object -> object instanceof Map<?, ?> fields
                        && fields.get("data") instanceof Map<?, ?> data
                        && data.containsKey(naming.key(written.argument(part, 1))));
        add("data." + naming.key(written.argument(part, 1)), there ? HIDDEN : Values.NONE);
    }

    /** Why a path has no value, if what it belongs to has one; else it was never asked for. */
    private Optional<String> missing(CelExpr given) {
        CelExpr part = written.of(given);
        if (part.getKind() == Kind.IDENT) {
            return Optional.empty();
        }
        CelExpr owner = Paths.children(part).findFirst().orElseThrow();
        List<Object> owners = trace.values(owner.id());
        Optional<Lookup> lookup =
                part.getKind() == Kind.CALL ? Lookup.of(part.call().function()) : Optional.empty();
        if (owners.isEmpty()) {
            Optional<String> cause = missing(owner);
            boolean own = cause.equals(Optional.of(naming.of(owner) + " = " + Values.NONE)) && lookup.isEmpty();
            return own ? Optional.of(naming.of(part) + " = " + Values.NONE) : cause;
        }
        if (lookup.isPresent()) {
            return Optional.of(others(part, lookup.get(), owners));
        }
        List<Object> tested =
                owners.stream().flatMap(value -> field(value, part).stream()).toList();
        return Optional.of(naming.of(part) + " = " + (tested.isEmpty() ? Values.NONE : shown(tested, true)));
    }

    /** What there is in the list in which a name or number was looked for. */
    private String others(CelExpr part, Lookup lookup, List<Object> owners) {
        List<Object> lists = owners.stream()
                .<Object>map(owner -> ((Map<?, ?>) owner).get(lookup.list()))
                .filter(list -> list instanceof List<?> items && !items.isEmpty())
                .toList();
        String name = naming.fieldOf(part.call().args().get(0), lookup.list());
        if (lists.isEmpty()) {
            return name + " = " + Values.NONE;
        }
        boolean number = naming.isA(CelKind.INT, part.call().args().get(1));
        String field = lookup.keyField(number ? (Object) 0L : "");
        List<Object> keys = lists.stream()
                .flatMap(list -> ((List<?>) list).stream())
                .filter(item -> item instanceof Map<?, ?> fields && fields.get(field) != null)
                .<Object>map(item -> ((Map<?, ?>) item).get(field))
                .toList();
        return name + "[]." + field + " = " + (keys.isEmpty() ? Values.NONE : shown(keys, true));
    }

    /** A field that {@code has} found: CEL looks, but does not read it. */
    private static Optional<Object> field(Object owner, CelExpr part) {
        return part.getKind() == Kind.SELECT && owner instanceof Map<?, ?> fields
                ? Optional.ofNullable(fields.get(part.select().field()))
                : Optional.empty();
    }

    private void add(String name, String values) {
        found.add(name + " = " + values);
    }

    private String shown(List<Object> values, boolean sensitive) {
        return secret && sensitive
                ? HIDDEN
                : values.stream().map(Values::json).distinct().collect(Collectors.joining(", "));
    }
}
