import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Writes the schema file from the sources of the official Java client; see README.md. */
final class SchemaTool {

    private static final Map<String, String> APIS = new TreeMap<>(Map.of(
            "v1", "CoreV1Api",
            "apps/v1", "AppsV1Api",
            "batch/v1", "BatchV1Api",
            "networking.k8s.io/v1", "NetworkingV1Api",
            "storage.k8s.io/v1", "StorageV1Api",
            "rbac.authorization.k8s.io/v1", "RbacAuthorizationV1Api",
            "autoscaling/v2", "AutoscalingV2Api",
            "policy/v1", "PolicyV1Api"));

    private static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("String", "string"),
            Map.entry("Integer", "integer"),
            Map.entry("Long", "integer"),
            Map.entry("Double", "number"),
            Map.entry("Boolean", "boolean"),
            Map.entry("IntOrString", "intOrString"),
            Map.entry("Quantity", "quantity"),
            Map.entry("OffsetDateTime", "time"),
            Map.entry("byte[]", "bytes"),
            Map.entry("Object", "any"));

    private static final Pattern CREATE =
            Pattern.compile("^create(Namespaced)?(\\w+?)Call\\([^{]*?\\b([A-Z]\\w+) body,", Pattern.DOTALL);

    /** A collection's own path: nothing stands behind it, as it does for subresources such as pods/eviction. */
    private static final Pattern COLLECTION =
            Pattern.compile("localVarPath = \"/apis?/[^{\"]*?(?:/namespaces/\\{namespace})?/[a-z]+\"");

    private static final Pattern FIELD =
            Pattern.compile("@SerializedName\\(SERIALIZED_NAME_(\\w+)\\)[^;]*?private ([^;=]+?) \\w+( = [^;]*)?;");
    private static final Pattern NAME = Pattern.compile("String SERIALIZED_NAME_(\\w+) = \"([^\"]+)\"");
    private static final Pattern REQUIRED = Pattern.compile("openapiRequiredFields\\.add\\(\"([^\"]+)\"\\)");

    private final ZipFile sources;
    private final Map<String, String> types = new TreeMap<>();
    private final Deque<String> pending = new ArrayDeque<>();

    private SchemaTool(ZipFile sources) {
        this.sources = sources;
    }

    public static void main(String[] arguments) throws IOException {
        String artifact = arguments[0].replaceAll(".*/|-sources\\.jar$", "").replaceAll("-(\\d)", ":$1");
        try (ZipFile sources = new ZipFile(arguments[0])) {
            System.out.println(new SchemaTool(sources).schema(arguments[1], "io.kubernetes:" + artifact));
        }
    }

    private String schema(String version, String source) throws IOException {
        TreeSet<String> kinds = new TreeSet<>();
        for (Map.Entry<String, String> api : APIS.entrySet()) {
            for (String method : source("apis/" + api.getValue()).split("private okhttp3\\.Call ")) {
                Matcher create = CREATE.matcher(method);
                if (create.find()
                        && COLLECTION.matcher(method).find()
                        && !create.group(2).equals("Binding")) {
                    kinds.add("{\"apiVersion\":\"%s\",\"kind\":\"%s\",\"type\":\"%s\",\"namespaced\":%s}"
                            .formatted(api.getKey(), create.group(2), create.group(3), create.group(1) != null));
                    pending.add(create.group(3));
                }
            }
        }
        while (!pending.isEmpty()) {
            String type = pending.remove();
            if (!types.containsKey(type)) {
                types.put(type, describe(source("models/" + type)));
            }
        }
        String definitions = types.entrySet().stream()
                .map(type -> "\"" + type.getKey() + "\":" + type.getValue())
                .collect(Collectors.joining(",\n"));
        return "{\"version\":\"%s\",\n\"source\":\"%s\",\n\"kinds\":[\n%s],\n\"types\":{\n%s}}"
                .formatted(version, source, String.join(",\n", kinds), definitions);
    }

    private String describe(String model) {
        Map<String, String> names = new TreeMap<>();
        NAME.matcher(model).results().forEach(name -> names.put(name.group(1), name.group(2)));
        Map<String, String> fields = new TreeMap<>();
        FIELD.matcher(model).results().forEach(field -> fields.put(names.get(field.group(1)), type(field.group(2))));
        if (fields.size() != names.size()) {
            throw new IllegalStateException("Expected the fields " + names.values() + ", found " + fields.keySet());
        }
        TreeSet<String> required = new TreeSet<>();
        REQUIRED.matcher(model).results().forEach(field -> required.add("\"" + field.group(1) + "\""));
        return fields.entrySet().stream()
                .map(field -> "\"%s\":\"%s\"".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{\"fields\":{", "}"))
                + (required.isEmpty() ? "}" : ",\"required\":[" + String.join(",", required) + "]}");
    }

    private String type(String java) {
        String trimmed = java.strip();
        if (trimmed.startsWith("List<")) {
            return "[" + type(trimmed.substring(5, trimmed.length() - 1)) + "]";
        }
        if (trimmed.startsWith("Map<String,")) {
            return "{" + type(trimmed.substring(11, trimmed.length() - 1)) + "}";
        }
        String scalar = SCALARS.get(trimmed);
        if (scalar != null) {
            return scalar;
        }
        pending.add(trimmed);
        return trimmed;
    }

    private String source(String path) throws IOException {
        ZipEntry entry = sources.getEntry("io/kubernetes/client/openapi/" + path + ".java");
        if (entry == null) {
            throw new IllegalArgumentException("The sources jar has no " + path);
        }
        return new String(sources.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
