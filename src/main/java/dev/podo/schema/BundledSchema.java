package dev.podo.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The copy of the Kubernetes API that Podo carries; how it is made stands in {@code src/main/schema-tool}. */
public final class BundledSchema implements KubernetesSchema {

    private static final String FILE = "/schema/kubernetes-v1.34.json";

    private final SchemaFile.Content content;

    private BundledSchema(SchemaFile.Content content) {
        this.content = content;
    }

    /** The one copy, read on first use. */
    public static BundledSchema bundled() {
        return Holder.SCHEMA;
    }

    @Override
    public String version() {
        return content.version();
    }

    /** Where the copy comes from, such as {@code io.kubernetes:client-java-api:25.0.0}. */
    public String source() {
        return content.source();
    }

    @Override
    public Optional<ObjectType> kind(String apiVersion, String kind) {
        return Optional.ofNullable(content.kinds().get(apiVersion + "/" + kind)).map(entry -> type(entry.definition()));
    }

    @Override
    public Collection<BuiltInKind> kinds() {
        return content.kinds().values().stream().map(SchemaFile.Kind::kind).toList();
    }

    @Override
    public ObjectType type(String definition) {
        ObjectType type = content.types().get(definition);
        if (type == null) {
            throw new IllegalArgumentException("No definition '" + definition + "' in Kubernetes " + version());
        }
        return type;
    }

    Map<String, ObjectType> types() {
        return content.types();
    }

    private static final class Holder {

        private static final BundledSchema SCHEMA = load();

        private static BundledSchema load() {
            try (InputStream stream = BundledSchema.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IllegalStateException("The schema file " + FILE + " is not on the class path");
                }
                return new BundledSchema(SchemaFile.read(stream));
            } catch (IOException e) {
                throw new UncheckedIOException("The schema file " + FILE + " cannot be read", e);
            }
        }
    }
}
