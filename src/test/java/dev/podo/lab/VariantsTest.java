package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podo.schema.BundledSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

    private static final String GOOD = """
            id: web
            lesson: deployment
            minutes: 5
            title: {ko: "웹", en: "Web"}
            notes: [16, 18-19]
            variants:
              city: [seoul, busan, jeju-1.2]
              count: [3, 4]
            allow: [Deployment]
            checks:
              - id: many
                points: 2
                title: {ko: "${count}개", en: "${count} in ${city}"}
                target: {apiVersion: apps/v1, kind: Deployment, name: ${city}}
                cel: object.metadata.name == '${city}' && object.spec.replicas >= ${count}
                fail: {code: few, ko: "{object.spec.replicas}개", en: "{object.spec.replicas}"}
                why: {ko: "왜", en: "Why"}
                next: kubectl get deployment ${city}
            """;

    @TempDir
    Path labs;

    @Test
    void a_lab_without_a_draw_has_the_first_values() throws IOException {
        write(GOOD);

        Lab lab = new LabReader(BundledSchema.bundled()).read(labs.resolve("web"));

        assertThat(lab.values()).isEqualTo(Map.of("city", "seoul", "count", "3"));
        assertThat(lab.checks().get(0).title().en()).isEqualTo("3 in seoul");
        assertThat(lab.checks().get(0).next()).isEqualTo("kubectl get deployment seoul");
        assertThat(lab.task().en()).isEqualTo("Build it in seoul.");
    }

    @Test
    void a_seed_draws_the_same_values_in_every_file() throws IOException {
        write(GOOD);
        LabTemplate template = templates().get(0);

        Lab lab = template.with(Map.of("city", "busan", "count", "4"));

        assertThat(lab.task().en()).isEqualTo("Build it in busan.");
        assertThat(lab.checks().get(0).title().en()).isEqualTo("4 in busan");
        assertThat(template.values(77)).isEqualTo(template.values(77));
    }

    @Test
    void seeds_draw_every_combination_about_as_often() throws IOException {
        write(GOOD);
        LabTemplate template = templates().get(0);

        Map<Map<String, String>, Long> drawn = LongStream.rangeClosed(1, 6000)
                .mapToObj(template::values)
                .collect(Collectors.groupingBy(values -> values, Collectors.counting()));

        assertThat(drawn).hasSize(6).allSatisfy((values, times) -> assertThat(times)
                .isBetween(850L, 1150L));
    }

    @Test
    void seed_zero_draws_the_first_values() throws IOException {
        write(GOOD);

        assertThat(templates().get(0).values(LabCatalog.FIRST_VALUES)).isEqualTo(Map.of("city", "seoul", "count", "3"));
    }

    @Test
    void learners_with_the_same_values_share_a_lab() throws IOException {
        write(GOOD);
        DrawnLabs drawn = new DrawnLabs(templates());

        Set<Lab> labs = new HashSet<>();
        LongStream.range(0, 100)
                .forEach(seed -> labs.add(drawn.find("web", seed).orElseThrow()));

        assertThat(labs).hasSize(6);
        assertThat(drawn.find("web", 5).orElseThrow())
                .isSameAs(drawn.find("web", 5).orElseThrow());
        assertThat(drawn.find("web", 0).orElseThrow()).isSameAs(drawn.first().get(0));
        assertThat(drawn.find("elsewhere", 5)).isEmpty();
    }

    @Test
    void what_is_drawn_later_comes_from_the_files_as_they_were() throws IOException {
        write(GOOD);
        LabTemplate template = templates().get(0);
        Files.writeString(labs.resolve("web/task.en.md"), "Something else");
        Files.delete(labs.resolve("web/lab.yaml"));

        assertThat(template.with(Map.of("city", "busan", "count", "4")).task().en())
                .isEqualTo("Build it in busan.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${count} in|${coutn} in|lab.yaml:13:35: `${coutn}` stands for nothing; did you mean `count`?",
                "${count} in|${count in|lab.yaml:13:35: `${count in",
                "city: [seoul, busan|town: [seoul, busan|lab.yaml:7:3: nothing uses `town`",
                "busan|Busan|lab.yaml:7:17: expected a text of small letters",
                "busan|yes|lab.yaml:7:17: expected a text of small letters",
                "busan|1.5|lab.yaml:7:17: expected a text of small letters",
                "busan|seoul|lab.yaml:7:17: `seoul` is given twice",
                "[3, 4]|[3]|lab.yaml:8:10: expected a list of 2 to 12 values",
                "[3, 4]|3|lab.yaml:8:10: expected a list of 2 to 12 values",
                "count: [3, 4]|1count: [3, 4]|lab.yaml:8:3: a variant’s name",
                "id: web|id: ${city}|lab.yaml:1:5: `id` is the same for all learners",
                "en: \"Web\"|en: \"${city}\"|lab.yaml:4:23: `title` is the same for all learners",
                "id: many|id: many-${count}|lab.yaml:8:3: changes the id, points, code",
                "points: 2|points: ${count}|lab.yaml:8:3: changes the id, points, code",
                "object.metadata.name ==|object.metadata.nam ==|lab.yaml:15:25: undefined field `nam`",
                "object.spec.replicas|object.spec.replica|lab.yaml:15:58: undefined field `replica`",
                "name: ${city}}|name: ${city}, nme: x}|lab.yaml:14:68: unknown key `nme`",
            })
    void says_where_a_mistake_is(String good, String bad, String problem) throws IOException {
        write(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));

        assertThat(problems()).anySatisfy(found -> assertThat(found).startsWith(problem));
    }

    @Test
    void each_value_must_make_a_right_lab() throws IOException {
        write(GOOD.replace("[3, 4]", "[3, four]"));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("lab.yaml:15:71: unknown variable `four`")
                .endsWith("(where count is four)");
    }

    @Test
    void at_most_six_variants_are_drawn() throws IOException {
        String many =
                IntStream.range(0, 5).mapToObj(i -> "  v" + i + ": [a, b]\n").collect(Collectors.joining());
        write(GOOD.replace("  count", many + "  count"));

        assertThat(problems())
                .anySatisfy(found -> assertThat(found).isEqualTo("lab.yaml:7:3: expected at most 6 variants, found 7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[16, 18-19];[];5:8: name at least one line",
                "[16, 18-19];[0];5:9: expected a line of the notes from 1 to 79",
                "[16, 18-19];[80];5:9: expected a line of the notes from 1 to 79",
                "[16, 18-19];[19-18];5:9: expected a line",
                "[16, 18-19];[soon];5:9: expected a line",
                "[16, 18-19];[16, 12-18];5:13: names a line that is named already",
                "[16, 18-19];16;5:8: expected a list",
                "notes:;note:;5:1: unknown key `note`",
                "notes: [16, 18-19];;1:1: `notes` is missing",
            })
    void notes_are_lines_of_the_notes(String good, String bad, String problem) throws IOException {
        write(GOOD.replace(good, bad == null ? "" : bad));

        assertThat(problems()).anySatisfy(found -> assertThat(found).startsWith("lab.yaml:" + problem));
    }

    @Test
    void notes_are_read_in_order() throws IOException {
        write(GOOD.replace("[16, 18-19]", "[18-19, 16]"));

        assertThat(templates().get(0).first().notes())
                .containsExactly(new NoteRange(16, 16), new NoteRange(18, 19))
                .extracting(NoteRange::toString)
                .containsExactly("16", "18-19");
    }

    private List<LabTemplate> templates() {
        return new LabReader(BundledSchema.bundled()).templates(labs);
    }

    private List<String> problems() {
        InvalidLabs invalid = catchThrowableOfType(InvalidLabs.class, this::templates);
        return invalid.problems().stream()
                .map(problem -> problem.toString()
                        .substring(labs.resolve("web").toString().length() + 1))
                .toList();
    }

    private void write(String yaml) throws IOException {
        Path folder = Files.createDirectories(labs.resolve("web/solution")).getParent();
        Files.writeString(folder.resolve("lab.yaml"), yaml);
        for (String name : List.of("task", "solution/commentary")) {
            for (String language : List.of("ko", "en")) {
                Files.writeString(folder.resolve(name + "." + language + ".md"), "Build it in ${city}.");
            }
        }
    }
}
