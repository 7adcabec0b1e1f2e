package dev.podo.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Many requests, each over a connection of its own, in one command of the grader's own pod. Its small script is the
 * grader's; nothing of a lab or a learner is run by it.
 */
final class RequestSeries {

    /** What is kept of each answer: enough for the headers and the beginning of a page. */
    private static final int KEPT_OF_EACH = 1500;

    private static final int SHOWN = 80;

    /** Takes the mark between answers, the number of requests, the pause between them, the bytes to keep and the URL. */
    private static final String SCRIPT = """
        i=0
        while [ $i -lt $2 ]; do
          [ $i -eq 0 ] || [ $3 = 0 ] || sleep $3
          curl -q --silent --include --http1.1 --globoff --path-as-is --noproxy '*' --max-time 2 --url "$5" | head -c $4
          echo "$1"
          i=$((i + 1))
        done
        """;

    private final ProberPod prober;
    private final String url;

    RequestSeries(ProberPod prober, String url) {
        this.prober = prober;
        this.url = url;
    }

    /**
     * The answers as far as they came in time, one for each request that was sent.
     *
     * @param pause between two requests, in seconds
     */
    List<Answer> send(int count, String pause, TimeLimit limit) {
        String mark = "--" + Nonce.make() + "--";
        long seconds = Math.max(1, limit.left().toSeconds());
        Ran ran = prober.run(
                List.of(
                        "timeout",
                        String.valueOf(seconds),
                        "sh",
                        "-c",
                        SCRIPT,
                        "series",
                        mark,
                        String.valueOf(count),
                        pause,
                        String.valueOf(KEPT_OF_EACH),
                        url),
                limit.left(),
                count * (KEPT_OF_EACH + mark.length() + 1));
        return parse(ran.output(), mark);
    }

    static List<Answer> parse(String output, String mark) {
        List<Answer> answers = new ArrayList<>();
        int from = 0;
        int to;
        while ((to = output.indexOf(mark, from)) >= 0) {
            answers.add(Answer.ofText(output.substring(from, to)));
            from = to + mark.length() + 1;
        }
        return answers;
    }

    /** Who answered, as far as it says so; empty if nobody did. */
    static Optional<String> backend(Answer answer) {
        if (!isAnswered(answer)) {
            return Optional.empty();
        }
        String pod = answer.headers().get("x-pod");
        String body = answer.body().strip();
        return Optional.of(pod != null ? pod : body.substring(0, Math.min(SHOWN, body.length())));
    }

    static boolean isAnswered(Answer answer) {
        return answer.status() > 0 && answer.status() < 500;
    }
}
