package dev.podo.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podo.schema.FieldType.ListOf;
import dev.podo.schema.FieldType.MapOf;
import dev.podo.schema.FieldType.ObjectRef;
import dev.podo.schema.FieldType.Scalar;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BundledSchemaTest {

    private final BundledSchema schema = BundledSchema.bundled();

    @Test
    void namesItsVersionAndSource() {
        assertThat(schema.version()).matches("v1\\.\\d+(\\.\\d+)?");
        assertThat(schema.source()).startsWith("io.kubernetes:client-java-api:");
    }

    @Test
    void knowsTheKindsOfTheCourse() {
        assertThat(schema.kinds())
                .contains(
                        new BuiltInKind("v1", "Pod", true),
                        new BuiltInKind("v1", "Namespace", false),
                        new BuiltInKind("apps/v1", "StatefulSet", true),
                        new BuiltInKind("batch/v1", "CronJob", true),
                        new BuiltInKind("networking.k8s.io/v1", "Ingress", true),
                        new BuiltInKind("storage.k8s.io/v1", "StorageClass", false),
                        new BuiltInKind("rbac.authorization.k8s.io/v1", "ClusterRole", false),
                        new BuiltInKind("autoscaling/v2", "HorizontalPodAutoscaler", true),
                        new BuiltInKind("policy/v1", "PodDisruptionBudget", true));
        assertThat(schema.kind("apps/v1", "Deploymnet")).isEmpty();
        assertThat(schema.kind("v1", "Deployment")).isEmpty();
    }

    @Test
    void everyReferenceLeadsToADefinition() {
        schema.kinds().forEach(kind -> assertThat(schema.kind(kind.apiVersion(), kind.kind()))
                .as(kind.kind())
                .isPresent());
        schema.types().values().stream()
                .flatMap(type -> type.fields().values().stream())
                .forEach(this::resolve);
    }

    private void resolve(FieldType field) {
        if (field instanceof ObjectRef ref) {
            assertThat(schema.type(ref.definition())).isNotNull();
        } else if (field instanceof ListOf list) {
            resolve(list.element());
        } else if (field instanceof MapOf map) {
            resolve(map.value());
        }
    }

    @Test
    void everyRequiredFieldIsAField() {
        assertThat(schema.types().values())
                .allSatisfy(type -> assertThat(type.fields().keySet()).containsAll(type.required()));
    }

    @Test
    void typesFieldsAsTheyGoOverTheWire() {
        ObjectType deployment = schema.kind("apps/v1", "Deployment").orElseThrow();
        ObjectType spec = schema.type(((ObjectRef) deployment.fields().get("spec")).definition());
        assertThat(spec.fields()).containsEntry("replicas", Scalar.INTEGER);
        assertThat(spec.required()).containsExactlyInAnyOrder("selector", "template");
        assertThat(schema.type("V1ResourceRequirements").fields()).containsEntry("limits", new MapOf(Scalar.QUANTITY));
        assertThat(schema.type("V1ServicePort").fields()).containsEntry("targetPort", Scalar.INT_OR_STRING);
        assertThat(schema.type("V1Secret").fields()).containsEntry("data", new MapOf(Scalar.BYTES));
        assertThat(schema.type("V1ObjectMeta").fields())
                .containsEntry("creationTimestamp", Scalar.TIME)
                .containsKeys("uid", "resourceVersion", "managedFields", "ownerReferences");
        assertThat(schema.type("V1Container").fields()).containsEntry("args", new ListOf(Scalar.STRING));
    }

    @Test
    void refusesADefinitionThatItDoesNotHave() {
        assertThatThrownBy(() -> schema.type("V1Nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("V1Nothing");
    }

    @Test
    void isReadInLessThanATenthOfASecond() throws IOException {
        long start = System.nanoTime();
        try (InputStream stream = BundledSchema.class.getResourceAsStream("/schema/kubernetes-v1.34.json")) {
            SchemaFile.read(stream);
        }
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(100);
    }
}
