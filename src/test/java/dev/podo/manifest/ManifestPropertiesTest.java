package dev.podo.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** What holds for every manifest. Each is made from a list of choices, so that a failure is shrunk to a small one. */
class ManifestPropertiesTest {

    @Property(tries = 2_000, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    void the_order_of_documents_and_keys_changes_nothing(@ForAll("choices") List<Integer> list) {
        Choices choices = Choices.of(list);
        List<?> objects =
                choices.once(2) ? new WrongObjects(choices).objects(4) : new SchemaObjects(choices).objects(4);
        String straight = documents(objects.stream().map(object -> YamlText.of(object, choices)));
        String shuffled = documents(
                choices.shuffled(objects).stream().map(object -> YamlText.withKeysInAnyOrder(object, choices)));
        assertThat(verdict(read(shuffled))).as(shuffled).isEqualTo(verdict(read(straight)));
    }

    @Property(tries = 2_000, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    void a_problem_tells_a_place_inside_the_input(@ForAll("choices") List<Integer> list) {
        byte[] input = new HostileInputs(Choices.of(list)).next();
        if (Manifests.readAnyKind(input) instanceof ManifestResult.Rejected rejected) {
            Lines lines = Lines.of(new String(input, StandardCharsets.UTF_8));
            assertThat(rejected.problems()).isNotEmpty().allMatch(lines::hold);
        }
    }

    @Property(tries = 2_000, seed = "20261122", edgeCases = EdgeCasesMode.NONE)
    void an_accepted_object_is_what_was_written_and_is_accepted_again(@ForAll("choices") List<Integer> list) {
        Choices choices = Choices.of(list);
        List<Map<String, Object>> written = new SchemaObjects(choices).objects(4);
        List<ManifestObject> objects =
                accepted(documents(written.stream().map(object -> YamlText.of(object, choices))));
        assertThat(objects).extracting(ManifestObject::content).isEqualTo(inTheLearnersNamespace(written));
        String again = documents(objects.stream().map(object -> YamlText.of(object.content(), choices)));
        assertThat(accepted(again))
                .as(again)
                .usingRecursiveComparison()
                .ignoringFields("line")
                .isEqualTo(objects);
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers()
                .between(0, 1_000_000)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(500);
    }

    private static String documents(Stream<String> texts) {
        return texts.collect(Collectors.joining("---\n"));
    }

    private static ManifestResult read(String yaml) {
        return Manifests.readAnyKind(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ManifestObject> accepted(String yaml) {
        ManifestResult result = read(yaml);
        assertThat(result).as(yaml).isInstanceOf(ManifestResult.Accepted.class);
        return ((ManifestResult.Accepted) result).objects();
    }

    private static List<Map<String, Object>> inTheLearnersNamespace(List<Map<String, Object>> objects) {
        return objects.stream()
                .map(object -> {
                    Map<String, Object> metadata = new HashMap<>();
                    ((Map<?, ?>) object.get("metadata")).forEach((key, value) -> metadata.put((String) key, value));
                    metadata.put("namespace", Manifests.NAMESPACE);
                    Map<String, Object> content = new HashMap<>(object);
                    content.put("metadata", metadata);
                    return content;
                })
                .toList();
    }

    /** The contents, or what is wrong and where in its object; without the order, which is that of the input. */
    private static Object verdict(ManifestResult result) {
        if (result instanceof ManifestResult.Accepted accepted) {
            return accepted.objects().stream().map(ManifestObject::content).collect(Collectors.toSet());
        }
        List<ManifestProblem> problems = ((ManifestResult.Rejected) result).problems();
        return problems.size() == Limits.PROBLEMS
                ? "too many to tell all"
                : problems.stream()
                        .map(problem -> problem.code() + " " + problem.path())
                        .sorted()
                        .toList();
    }
}
