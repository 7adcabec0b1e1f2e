package dev.podo.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.schema.BundledSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** How the tests here read a manifest. */
final class Manifests {

    static final String NAMESPACE = "learner";
    static final Set<String> ALLOWED = Set.of(
            "Pod", "Deployment", "Service", "ConfigMap", "Secret", "Ingress", "CronJob", "PersistentVolumeClaim");

    private Manifests() {}

    static ManifestResult read(byte[] bytes) {
        return new ManifestReader(BundledSchema.bundled()).read(bytes, ALLOWED, NAMESPACE);
    }

    /** Reads where every kind that lives in a namespace may be submitted. */
    static ManifestResult readAnyKind(byte[] bytes) {
        return new ManifestReader(BundledSchema.bundled()).read(bytes, SchemaObjects.KIND_NAMES, NAMESPACE);
    }

    static ManifestResult read(String yaml) {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    static List<ManifestObject> accepted(String yaml) {
        ManifestResult result = read(yaml);
        assertThat(result).isInstanceOf(ManifestResult.Accepted.class);
        return ((ManifestResult.Accepted) result).objects();
    }

    static List<ManifestProblem> rejected(String yaml) {
        return problems(read(yaml));
    }

    static List<ManifestProblem> problems(ManifestResult result) {
        assertThat(result).isInstanceOf(ManifestResult.Rejected.class);
        return ((ManifestResult.Rejected) result).problems();
    }

    /** The problem of a manifest that has exactly one. */
    static ManifestProblem problem(String yaml) {
        List<ManifestProblem> problems = rejected(yaml);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static String pod(String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n" + spec.indent(2);
    }

    static String configMap(String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n" + data.indent(2);
    }
}
