package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lab that tests of the platform submit to, because it is the quickest to grade. */
final class PodFirst {

    static final String LAB = "pod-first";

    private static final int FULL_MARKS = 10;

    private PodFirst() {}

    static String text() {
        try {
            return Files.readString(Path.of("labs", LAB, "solution", "pod.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] solution() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** Right too, but its pod takes its time to become ready: long enough to break something meanwhile. */
    static byte[] slowSolution() {
        String readiness = """
                      readinessProbe:
                        httpGet: {path: /, port: 80}
                        initialDelaySeconds: 8
                        periodSeconds: 1
                """;
        return (text() + readiness).getBytes(StandardCharsets.UTF_8);
    }

    static void assertFullMarks(JsonPath attempt) {
        assertThat(attempt.getString("state")).as(attempt.prettify()).isEqualTo("graded");
        assertThat(attempt.getInt("score")).as(attempt.prettify()).isEqualTo(FULL_MARKS);
        assertThat(attempt.getBoolean("counted")).isTrue();
    }
}
