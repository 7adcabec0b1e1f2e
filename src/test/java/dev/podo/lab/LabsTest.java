package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.schema.BundledSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of the labs without a cluster. */
class LabsTest {

    private static final Path LABS = Path.of("labs");

    @TestFactory
    Stream<DynamicTest> everyLabCarriesItsProof() {
        return new LabReader(BundledSchema.bundled())
                .readAll(LABS).stream().map(lab -> DynamicTest.dynamicTest(lab.id(), () -> proof(lab)));
    }

    private static void proof(Lab lab) throws IOException {
        Path folder = LABS.resolve(lab.id());
        assertThat(files(folder.resolve("solution"))).isNotEmpty().allSatisfy(file -> parses(file, lab));
        assertThat(files(folder.resolve("accepted")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(file -> parses(file, lab));
        Set<String> ids = new HashSet<>(lab.checks().stream().map(Check::id).toList());
        Set<String> failed = new HashSet<>();
        for (Path file : files(folder.resolve("rejected"))) {
            parses(file, lab);
            String first = Files.readAllLines(file).get(0);
            assertThat(first).as("%s", file).matches("# fails: [a-z0-9-]+(, [a-z0-9-]+)*");
            failed.addAll(Arrays.asList(first.substring("# fails: ".length()).split(", ")));
        }
        assertThat(failed).as("checks that a file in rejected/ fails").isEqualTo(ids);
    }

    private static void parses(Path file, Lab lab) {
        try {
            String filled =
                    Filled.of(file, Files.readString(file), lab.values()).text();
            for (String submission : filled.split("(?m)^# next submission$")) {
                Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(submission);
                assertThat(documents).as("%s", file).isNotEmpty().allMatch(java.util.Map.class::isInstance);
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
