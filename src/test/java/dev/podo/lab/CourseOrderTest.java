package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseOrderTest {

    private static final List<String> KNOWN = List.of("config", "pod", "service");

    @TempDir
    Path labs;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void without_a_list_labs_come_by_their_ids() throws IOException {
        assertThat(sorted()).containsExactly("config", "pod", "service");
    }

    @Test
    void listed_labs_come_first_and_the_others_after_them() throws IOException {
        write("# the course\n- service\n- pod\n");

        assertThat(sorted()).containsExactly("service", "pod", "config");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- pod~- servise|2:3|there is no lab `servise`; did you mean `service`?",
                "- pod~- pod|2:3|`pod` is listed twice",
                "- [pod]|1:3|expected the id of a lab",
                "pod: 1|1:1|expected a list of the labs’ ids",
            })
    void a_mistake_is_told_with_its_place(String yaml, String place, String message) throws IOException {
        write(yaml.replace("~", "\n"));

        sorted();

        assertThat(problems)
                .singleElement()
                .asString()
                .isEqualTo(labs.resolve("order.yaml") + ":" + place + ": " + message);
    }

    private void write(String yaml) throws IOException {
        Files.writeString(labs.resolve("order.yaml"), yaml);
    }

    private List<String> sorted() {
        CourseOrder order = CourseOrder.in(labs, KNOWN, problems);
        return Stream.of("service", "pod", "config")
                .map(CourseOrderTest::lab)
                .sorted(order.comparator())
                .map(Lab::id)
                .toList();
    }

    private static Lab lab(String id) {
        return new Lab(
                id,
                "",
                1,
                null,
                List.of(),
                Map.of(),
                null,
                Set.of(),
                List.of(),
                List.of(),
                null,
                Setup.NONE,
                List.of());
    }
}
