package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputShapeTest {

    private static final String EXPECTED = """
            NAME                  READY   STATUS    RESTARTS   AGE
            web-5d9c7b8f4-x7kqp   1/1     Running   0          40s
            """;

    @Test
    void numbers_ages_and_random_endings_may_differ() {
        assertThat(missing("NAME READY STATUS RESTARTS AGE\nweb-66d8f9-zzzzz 1/1 Running 2 3m10s\n"))
                .isNull();
    }

    @Test
    void words_may_not() {
        assertThat(missing("NAME READY STATUS RESTARTS AGE\nweb-66d8f9-zzzzz 1/1 Pending 2 3m\n"))
                .contains("Running");
        assertThat(missing("NAME READY STATUS AGE\nweb-66d8f9-zzzzz 1/1 Running 2 3m\n"))
                .contains("RESTARTS");
    }

    @Test
    void lines_stand_in_order_and_others_may_stand_between() {
        assertThat(OutputShape.of("a\n…\nb\n").missingIn("x\na\ny\nb\n")).isNull();
        assertThat(OutputShape.of("a\nb\n").missingIn("b\na\n")).contains("b");
    }

    @Test
    void an_ellipsis_stands_for_anything() {
        assertThat(OutputShape.of("Error … denied …").missingIn("Error from server: access denied here"))
                .isNull();
    }

    private static String missing(String actual) {
        return OutputShape.of(EXPECTED).missingIn(actual);
    }
}
