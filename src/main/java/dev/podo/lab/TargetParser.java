package dev.podo.lab;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.lab.Target.Selection;
import dev.podo.schema.BuiltInKind;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads which objects a check looks at. */
final class TargetParser {

    private static final List<String> KEYS = List.of("apiVersion", "kind", "name", "labels", "where", "match");

    private final KubernetesSchema schema;
    private final Problems problems;

    TargetParser(KubernetesSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
    }

    Target parse(Node node) {
        YamlObject target = new YamlObject(node, problems, KEYS);
        String apiVersion = target.string("apiVersion");
        String kind = target.string("kind");
        Optional<ObjectType> type = schema.kind(apiVersion, kind);
        if (type.isEmpty() && !kind.isEmpty()) {
            boolean known = kinds(schema).contains(kind);
            problems.add(target.optional(known ? "apiVersion" : "kind").orElse(node), unknown(apiVersion, kind));
        }
        return new Target(apiVersion, kind, selection(target, type));
    }

    private String unknown(String apiVersion, String kind) {
        List<String> versions = schema.kinds().stream()
                .filter(known -> known.kind().equals(kind))
                .map(BuiltInKind::apiVersion)
                .toList();
        return versions.isEmpty()
                ? "unknown kind `" + kind + "`" + Problems.nearest(kind, kinds(schema))
                : "there is no `" + kind + "` in " + apiVersion + "; did you mean `" + versions.get(0) + "`?";
    }

    static List<String> kinds(KubernetesSchema schema) {
        return schema.kinds().stream().map(BuiltInKind::kind).distinct().toList();
    }

    private Selection selection(YamlObject target, Optional<ObjectType> type) {
        List<String> given = new ArrayList<>(List.of("name", "labels", "where"));
        given.removeIf(key -> target.optional(key).isEmpty());
        if (given.size() != 1) {
            problems.add(target.node(), "expected one of `name`, `labels` and `where`");
            return new Selection.ByName("");
        }
        if (given.contains("name")) {
            target.optional("match")
                    .ifPresent(node -> problems.add(node, "`match` has no use: a name selects one object"));
            return new Selection.ByName(target.string("name"));
        }
        Match match = match(target);
        return given.contains("labels")
                ? new Selection.ByLabels(target.strings("labels", Map.of()), match)
                : new Selection.Where(where(target, type), match);
    }

    /** Written out, because a lab that leaves it to chance is misread by somebody. */
    private Match match(YamlObject target) {
        Optional<Node> node = target.required("match");
        String label = node.map(target::scalar).orElse("");
        Optional<Match> match = Match.of(label);
        if (match.isEmpty() && !label.isEmpty()) {
            problems.add(node.get(), "unknown `match: " + label + "`" + Problems.instead(label, Match.labels()));
        }
        return match.orElse(Match.ALL);
    }

    private CelRule where(YamlObject target, Optional<ObjectType> type) {
        Node node = target.optional("where").orElseThrow();
        String source = target.scalar(node);
        if (type.isEmpty() || source.isEmpty()) {
            return CelRule.ALWAYS;
        }
        try {
            return new CelEnvironment(schema, type.get())
                    .rule(source, target.string("kind").equals("Secret"));
        } catch (InvalidExpression invalid) {
            problems.add(node, invalid);
            return CelRule.ALWAYS;
        }
    }
}
