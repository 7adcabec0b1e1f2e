package dev.podo.lab;

import dev.podo.lab.Target.Selection;
import dev.podo.schema.KubernetesSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the checks of one lab. */
final class CheckParser {

    private static final List<String> OF_STATES = List.of("target", "when", "hold");
    private static final List<String> OF_PROBES = List.of("probe", "with");
    private static final List<String> KEYS = List.of(
            "id",
            "points",
            "title",
            "target",
            "when",
            "within",
            "hold",
            "cel",
            "probe",
            "with",
            "hideExpected",
            "requires",
            "fail",
            "why",
            "next");
    private static final int LONGEST = 180;
    private static final int LONGEST_HOLD = 30;

    private final KubernetesSchema schema;
    private final Problems problems;
    private final References references;

    CheckParser(KubernetesSchema schema, Problems problems) {
        this.schema = schema;
        this.problems = problems;
        this.references = new References(problems);
    }

    /** What a check asserts, with the text for when it is not so. */
    private record Subject(Assertion asserts, Fail fail) {}

    Check parse(Node node) {
        YamlObject check = new YamlObject(node, problems, KEYS);
        Subject subject = check.optional("probe").isPresent() ? probe(check) : state(check);
        Check read = new Check(
                check.string("id"),
                check.positive("points"),
                check.text("title"),
                subject.asserts(),
                within(check, subject.asserts()),
                check.strings("requires"),
                subject.fail(),
                check.text("why"),
                check.string("next"));
        check.optional("id").ifPresent(place -> references.add(read, place));
        return read;
    }

    void lintReferences() {
        references.lint();
    }

    private Subject state(YamlObject check) {
        refuse(check, OF_PROBES, "without `probe`");
        Target target = check.required("target")
                .map(new TargetParser(schema, problems)::parse)
                .orElse(Target.named("", "", ""));
        var expressions = new Expressions(
                problems,
                schema.kind(target.apiVersion(), target.kind()).map(type -> new CelEnvironment(schema, type)),
                target.kind().equals("Secret"));
        CelRule rule = rule(check, expressions, CelRule.ALWAYS);
        Duration hold = check.optional("hold")
                .map(at -> seconds(check, at, LONGEST_HOLD))
                .orElse(Duration.ZERO);
        return new Subject(new Assertion.OfState(target, when(check, target), rule, hold), expressions.fail(check));
    }

    private Subject probe(YamlObject check) {
        refuse(check, OF_STATES, "with `probe`");
        Node node = check.optional("probe").orElseThrow();
        String label = check.scalar(node);
        Optional<ProbeKind> kind = ProbeKind.of(label);
        if (kind.isEmpty()) {
            problems.add(node, "unknown probe `" + label + "`" + Problems.instead(label, ProbeKind.labels()));
        }
        var expressions = new Expressions(
                problems,
                kind.map(known ->
                        CelEnvironment.of(schema, Map.of("result", known.result(), "nonce", ResultField.TEXT))),
                false);
        Probe probe = kind.flatMap(
                        known -> new ProbeParser(problems, check.node()).parse(known, check.optional("with")))
                .orElse(new Probe.ServiceStable(""));
        Optional<CelRule> own = kind.flatMap(ProbeKind::ruleByItself).map(expressions::builtIn);
        if (kind.isPresent() && own.isEmpty() && check.optional("cel").isEmpty()) {
            problems.add(check.node(), "`cel` is missing: `" + label + "` says nothing by itself");
        }
        CelRule rule = rule(check, expressions, own.orElse(CelRule.ALWAYS));
        return new Subject(new Assertion.OfProbe(probe, rule), expressions.fail(check));
    }

    private CelRule rule(YamlObject check, Expressions expressions, CelRule absent) {
        CelRule rule = expressions.rule(check, absent);
        if (!check.truth("hideExpected")) {
            return rule;
        }
        if (check.optional("cel").isEmpty()) {
            problems.add(check.node(), "`hideExpected` has no use without `cel`");
        }
        return rule.hidingExpected();
    }

    private void refuse(YamlObject check, List<String> keys, String where) {
        keys.forEach(key -> check.optional(key)
                .ifPresent(node -> problems.add(node, "`" + key + "` has no use in a check " + where)));
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

    private Duration within(YamlObject check, Assertion asserts) {
        Optional<Node> node = check.optional("within");
        if (node.isEmpty() && waits(asserts)) {
            problems.add(check.node(), "`within` is missing: this check waits for the cluster");
        } else if (node.isPresent() && !mayWait(asserts) && isUnderstood(check, asserts)) {
            problems.add(node.get(), "`within` has no use: this check reads only what was submitted");
        }
        return node.filter(at -> mayWait(asserts))
                .map(at -> seconds(check, at, LONGEST))
                .orElse(Duration.ZERO);
    }

    /** What could not be read may be what waits. */
    private static boolean isUnderstood(YamlObject check, Assertion asserts) {
        return check.optional("when").isEmpty()
                && (check.optional("cel").isEmpty() || asserts.rule() != CelRule.ALWAYS);
    }

    private static boolean waits(Assertion asserts) {
        return !(asserts instanceof Assertion.OfState state)
                || state.when().isPresent()
                || state.rule().readsStatus()
                || !state.hold().isZero()
                || state.target().isMadeByTheCluster()
                || state.target().mayComeLater() && !(state.target().selection() instanceof Selection.ByName);
    }

    /** A pod by its name may be the learner's own, or one that a StatefulSet makes. */
    private static boolean mayWait(Assertion asserts) {
        return waits(asserts)
                || asserts instanceof Assertion.OfState state && state.target().mayComeLater();
    }

    private Duration seconds(YamlObject check, Node node, int most) {
        String text = check.scalar(node);
        int seconds = text.matches("[0-9]{1,3}s") ? Integer.parseInt(text.substring(0, text.length() - 1)) : 0;
        if (seconds < 1 || seconds > most) {
            problems.add(node, "expected from 1s to " + most + "s");
        }
        return Duration.ofSeconds(seconds);
    }
}
