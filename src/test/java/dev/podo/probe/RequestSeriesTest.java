package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestSeriesTest {

    private static final String OUTPUT = """
        HTTP/1.1 200 OK\r
        X-Pod: web-1\r
        \r
        hello
        --mark--
        --mark--
        HTTP/1.1 200 OK\r
        \r
        I am web-2
        --mark--
        HTTP/1.1 503 Unavailable\r
        \r
        --mark--
        HTTP/1.1 200\
        """;

    @Test
    void each_request_has_its_answer_or_none() {
        var answers = RequestSeries.parse(OUTPUT, "--mark--");

        assertThat(answers).extracting(Answer::status).containsExactly(200, 0, 200, 503);
        assertThat(answers)
                .extracting(RequestSeries::backend)
                .containsExactly(Optional.of("web-1"), Optional.empty(), Optional.of("I am web-2"), Optional.empty());
    }
}
