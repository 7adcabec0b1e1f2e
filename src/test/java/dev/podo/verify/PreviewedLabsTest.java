package dev.podo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.lab.Check;
import dev.podo.lab.Filled;
import dev.podo.lab.Lab;
import dev.podo.lab.LabReader;
import dev.podo.manifest.ManifestObject;
import dev.podo.manifest.ManifestReader;
import dev.podo.manifest.ManifestResult;
import dev.podo.schema.BundledSchema;
import dev.podo.verify.Preview.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every lab's own files preview as: right ways never fail, and a failure is one that grading finds too. */
class PreviewedLabsTest {

    private static final Path LABS = Path.of("labs");
    private static final String FAILS = "# fails: ";
    private static final ManifestReader READER = new ManifestReader(BundledSchema.bundled());

    @TestFactory
    Stream<DynamicTest> a_right_way_never_previews_as_a_failure() {
        return files("solution", "accepted")
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    List<Preview> previews = file.previews();

                    assertThat(previews).noneMatch(PreviewedLabsTest::fails);
                    assertThat(previews).noneMatch(preview -> preview.state() == State.BLOCKED);
                    assertThat(previews).anyMatch(preview -> preview.state() == State.HOLDS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_failure_is_one_that_grading_finds_too() {
        return files("rejected")
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Set<String> failed = file.previews().stream()
                            .filter(PreviewedLabsTest::fails)
                            .map(Preview::check)
                            .collect(Collectors.toSet());

                    assertThat(failed).isSubsetOf(file.failedOrBlocked());
                }));
    }

    private static boolean fails(Preview preview) {
        return preview.state() == State.FAILS;
    }

    private static Stream<LabFile> files(String... folders) {
        return new LabReader(BundledSchema.bundled())
                .readAll(LABS).stream().flatMap(lab -> Stream.of(folders).flatMap(folder -> files(lab, folder)));
    }

    private static Stream<LabFile> files(Lab lab, String folder) {
        try (Stream<Path> files = Files.list(LABS.resolve(lab.id()).resolve(folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new LabFile(lab, file))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    record LabFile(Lab lab, Path file) {

        String name() {
            return LABS.relativize(file).toString();
        }

        List<Preview> previews() throws IOException {
            String filled =
                    Filled.of(file, Files.readString(file), lab.values()).text();
            String[] submissions = filled.split("(?m)^# next submission$");
            byte[] last = submissions[submissions.length - 1].getBytes(StandardCharsets.UTF_8);
            ManifestResult read = READER.read(last, lab.allow(), "learner");
            assertThat(read).isInstanceOf(ManifestResult.Accepted.class);
            return Previewer.preview(
                    lab,
                    ((ManifestResult.Accepted) read)
                            .objects().stream().map(ManifestObject::content).toList());
        }

        /** The checks that the first line names, and those that wait for one of them. */
        Set<String> failedOrBlocked() throws IOException {
            String first = Files.readAllLines(file).get(0);
            Set<String> ids =
                    new HashSet<>(Arrays.asList(first.substring(FAILS.length()).split(", ")));
            for (Check ignored : lab.checks()) {
                lab.checks().stream()
                        .filter(check -> check.requires().stream().anyMatch(ids::contains))
                        .forEach(check -> ids.add(check.id()));
            }
            return ids;
        }
    }
}
