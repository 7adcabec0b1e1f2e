package dev.podo.lab;

import dev.podo.lab.CelEnvironment.InvalidExpression;
import dev.podo.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.yaml.snakeyaml.nodes.Node;

/** Compiles what a check has of CEL: its rule, and the placeholders of its texts. */
final class Expressions {

    private static final Set<String> SHOWABLE_OF_SECRETS = Set.of("object.metadata.name", "object.type");

    private final Problems problems;
    private final Optional<CelEnvironment> cel;
    private final boolean secret;

    /** @param cel empty if it is not known what the check looks at, which is a problem already */
    Expressions(Problems problems, Optional<CelEnvironment> cel, boolean secret) {
        this.problems = problems;
        this.cel = cel;
        this.secret = secret;
    }

    CelRule rule(YamlObject check, CelRule absent) {
        Optional<Node> node = check.optional("cel");
        if (node.isEmpty() || cel.isEmpty()) {
            return absent;
        }
        try {
            return cel.get().rule(check.scalar(node.get()), secret);
        } catch (InvalidExpression invalid) {
            problems.add(node.get(), invalid);
            return absent;
        }
    }

    /** A rule that comes with Podo. */
    CelRule builtIn(String source) {
        try {
            return cel.orElseThrow().rule(source, false);
        } catch (InvalidExpression invalid) {
            throw new IllegalStateException("A built-in rule does not compile: " + source, invalid);
        }
    }

    Fail fail(YamlObject check) {
        Map<String, CelExpression> placeholders = new LinkedHashMap<>();
        Optional<YamlObject> fail =
                check.required("fail").map(node -> new YamlObject(node, problems, List.of("code", "ko", "en")));
        for (String language : List.of("ko", "en")) {
            fail.flatMap(object -> object.optional(language))
                    .ifPresent(node -> cel.ifPresent(known -> compile(node, check.scalar(node), known, placeholders)));
        }
        return fail.map(object -> new Fail(
                        object.string("code"), new Text(object.string("ko"), object.string("en")), placeholders))
                .orElse(new Fail("", new Text("", ""), Map.of()));
    }

    private void compile(Node node, String text, CelEnvironment known, Map<String, CelExpression> placeholders) {
        Matcher matcher = Fail.PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            String source = matcher.group(1);
            int at = matcher.start(1);
            try {
                placeholders.put(source, known.value(source));
                if (secret && !SHOWABLE_OF_SECRETS.contains(source)) {
                    problems.add(node, text, at, "{" + source + "} could show what a Secret holds");
                }
            } catch (InvalidExpression invalid) {
                invalid.issues()
                        .forEach(issue ->
                                problems.add(node, text, at + issue.column(), "{" + source + "}: " + issue.message()));
            }
        }
    }
}
