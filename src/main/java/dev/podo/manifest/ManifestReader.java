package dev.podo.manifest;

import dev.podo.manifest.DocumentParser.Document;
import dev.podo.manifest.ListRules.Submitted;
import dev.podo.schema.KubernetesSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what a learner submitted, or what a lab begins with. Stateless and safe for many threads; no input makes it throw. */
public final class ManifestReader {

    private final KubernetesSchema schema;

    public ManifestReader(KubernetesSchema schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    /**
     * Reads and checks a manifest.
     *
     * @param bytes the input as it came
     * @param allowedKinds the kinds that the lab allows
     * @param namespace the learner's namespace, which every object gets
     */
    public ManifestResult read(byte[] bytes, Set<String> allowedKinds, String namespace) {
        return read(bytes, Scope.ofLearner(allowedKinds, namespace));
    }

    /**
     * Reads and checks a manifest that is applied with an administrator's rights. Objects keep the namespace they name,
     * and have none if they name none.
     *
     * @param kinds the kinds that it may hold
     */
    public ManifestResult readAsAdministrator(byte[] bytes, Set<String> kinds) {
        return read(bytes, Scope.ofAdministrator(kinds));
    }

    private ManifestResult read(byte[] bytes, Scope scope) {
        Problems problems = new Problems();
        Optional<SourceText> source = SourceText.decode(bytes, problems);
        List<Document> documents =
                source.map(text -> DocumentParser.parse(text, problems)).orElse(List.of());
        List<Submitted> submitted = ListRules.flatten(documents, problems);
        ObjectRules rules = new ObjectRules(schema, scope, problems);
        List<ManifestObject> objects = new ArrayList<>();
        submitted.forEach(each -> rules.check(each).ifPresent(objects::add));
        if (problems.isEmpty() && objects.isEmpty()) {
            if (source.map(SourceText::text).orElse("").isBlank()) {
                return new ManifestResult.Empty();
            }
            problems.add("no-objects", 0, null);
        }
        if (!problems.isEmpty()) {
            return new ManifestResult.Rejected(problems.inOrder());
        }
        return new ManifestResult.Accepted(objects);
    }
}
