package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.probe.Ran.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    @Test
    void status_headers_and_body_are_told_apart() {
        Answer answer = answer("HTTP/1.1 200 OK\r\nX-Pod: web-1\r\nContent-Length: 3\r\n\r\none\r\n\r\ntwo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("x-pod", "web-1").containsEntry("content-length", "3");
        assertThat(answer.body()).isEqualTo("one\r\n\r\ntwo");
        assertThat(answer.error()).isEmpty();
    }

    @Test
    void repeated_headers_are_joined() {
        assertThat(answer("HTTP/1.1 204 No Content\r\nVia: one\r\nvia: two\r\n\r\n")
                        .headers())
                .containsEntry("via", "one, two");
    }

    @Test
    void what_a_server_says_before_its_answer_is_passed_over() {
        assertThat(answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_http_is_no_answer() {
        assertThat(answer("SSH-2.0-server\r\n")).isEqualTo(answer(""));
        assertThat(answer("").result()).containsEntry("status", 0L).containsEntry("error", "other");
    }

    @Test
    void the_beginning_of_too_much_counts() {
        Answer answer = Answer.of(new Ran(End.TOO_MUCH, -1, "HTTP/1.1 200 OK\r\n\r\nyyy", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("yyy");
    }

    @ParameterizedTest
    @CsvSource({"6,unresolved", "7,refused", "28,timeout", "35,tls", "60,tls", "52,other", "1,other"})
    void exit_codes_of_curl_have_their_words(int exitCode, String error) {
        Answer answer = Answer.of(new Ran(End.EXITED, exitCode, "HTTP/1.1 200 OK\r\n\r\nhalf", ""));

        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.status()).isZero();
        assertThat(answer.body()).isEmpty();
    }

    private static Answer answer(String output) {
        return Answer.of(new Ran(End.EXITED, 0, output, ""));
    }
}
