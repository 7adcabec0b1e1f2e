package dev.podo.lab;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.ObjectType;
import dev.podo.text.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the checks of one lab. */
final class CheckParser {

    private static final List<String> KEYS =
            List.of("id", "points", "title", "target", "when", "within", "cel", "requires", "fail", "why", "next");
    private static final Set<String> SHOWABLE_OF_SECRETS = Set.of("object.metadata.name", "object.type");
    private static final Duration LONGEST = Duration.ofSeconds(180);

    private final KubernetesSchema schema;
    private final Problems problems;
    private final References references;

    CheckParser(KubernetesSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        this.references = new References(problems);
    }

    Check parse(Node node) {
        YamlObject check = new YamlObject(node, problems, KEYS);
        String id = check.string("id");
        List<String> requires = check.strings("requires");
        check.optional("id").ifPresent(at -> references.add(id, at, requires));
        Target target = target(check);
        Optional<CelEnvironment> cel = environment(check, target);
        Optional<When> when = when(check, target);
        CelRule rule = rule(check, target, cel);
        return new Check(
                id,
                check.positive("points"),
                check.text("title"),
                target,
                when,
                within(check, when.isPresent() || rule.readsStatus()),
                rule,
                requires,
                fail(check, target, cel),
                check.text("why"),
                check.string("next"));
    }

    void lintReferences() {
        references.lint();
    }

    private Target target(YamlObject check) {
        return check.required("target")
                .map(node -> new YamlObject(node, problems, List.of("apiVersion", "kind", "name")))
                .map(target -> new Target(target.string("apiVersion"), target.string("kind"), target.string("name")))
                .orElse(new Target("", "", ""));
    }

    private Optional<CelEnvironment> environment(YamlObject check, Target target) {
        Optional<ObjectType> type = schema.kind(target.apiVersion(), target.kind());
        if (type.isEmpty() && !target.kind().isEmpty()) {
            check.optional("target")
                    .ifPresent(node ->
                            problems.add(node, "unknown kind " + target.apiVersion() + " `" + target.kind() + "`"));
        }
        return type.map(known -> new CelEnvironment(schema, known));
    }

    private Optional<When> when(YamlObject check, Target target) {
        Optional<Node> node = check.optional("when");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String label = check.scalar(node.get());
        Optional<When> when = When.of(label);
        if (when.isEmpty()) {
            problems.add(node.get(), "unknown state `" + label + "`" + Problems.instead(label, When.labels()));
        } else if (!when.get().kinds().contains(target.kind())) {
            problems.add(node.get(), "a " + target.kind() + " is never `" + label + "`");
        }
        return when;
    }

    private Duration within(YamlObject check, boolean waits) {
        Optional<Node> node = check.optional("within");
        if (node.isEmpty() || !waits) {
            Node at = node.orElse(check.node());
            if (waits) {
                problems.add(at, "`within` is missing: this check waits for the cluster");
            } else if (node.isPresent()) {
                problems.add(at, "`within` has no use: this check reads only what was submitted");
            }
            return Duration.ZERO;
        }
        String text = check.scalar(node.get());
        Duration within = text.matches("[0-9]{1,3}s")
                ? Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)))
                : Duration.ZERO;
        if (within.isZero() || within.compareTo(LONGEST) > 0) {
            problems.add(node.get(), "expected from 1s to " + LONGEST.toSeconds() + "s");
        }
        return within;
    }

    /** A check without a rule asks for nothing but that the object exists, or reaches its state. */
    private CelRule rule(YamlObject check, Target target, Optional<CelEnvironment> cel) {
        Optional<Node> node = check.optional("cel");
        CelRule none = CelRule.ALWAYS;
        if (node.isEmpty() || cel.isEmpty()) {
            return none;
        }
        try {
            return cel.get().rule(check.scalar(node.get()), isSecret(target));
        } catch (InvalidExpression invalid) {
            problems.add(node.get(), invalid);
            return none;
        }
    }

    private Fail fail(YamlObject check, Target target, Optional<CelEnvironment> cel) {
        Map<String, CelExpression> placeholders = new LinkedHashMap<>();
        Optional<YamlObject> fail =
                check.required("fail").map(node -> new YamlObject(node, problems, List.of("code", "ko", "en")));
        for (String language : List.of("ko", "en")) {
            Optional<Node> text = fail.flatMap(object -> object.optional(language));
            if (text.isPresent() && cel.isPresent()) {
                compilePlaceholders(text.get(), check.scalar(text.get()), target, cel.get(), placeholders);
            }
        }
        return fail.map(object -> new Fail(
                        object.string("code"), new Text(object.string("ko"), object.string("en")), placeholders))
                .orElse(new Fail("", new Text("", ""), Map.of()));
    }

    private void compilePlaceholders(
            Node node, String text, Target target, CelEnvironment cel, Map<String, CelExpression> placeholders) {
        Matcher matcher = Fail.PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String source = matcher.group(1);
            try {
                placeholders.put(source, cel.value(source));
                if (isSecret(target) && !SHOWABLE_OF_SECRETS.contains(source)) {
                    problems.add(node, "{" + source + "} could show what a Secret holds");
                }
            } catch (InvalidExpression invalid) {
                problems.add(node, "{" + source + "}: " + invalid.getMessage());
            }
        }
    }

    private static boolean isSecret(Target target) {
        return target.kind().equals("Secret");
    }
}
