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

    /**
     * Takes the mark between answers, the number of requests, the pause between them, the bytes to keep, the URL, and the
     * pause after which what was not answered is tried once more, if it is.
     */
    private static final String SCRIPT = """
        ask() {
          curl -q --silent --include --http1.1 --globoff --path-as-is --noproxy '*' --max-time 2 --url "$1" | head -c $2
        }
        i=0
        while [ $i -lt $2 ]; do
          [ $i -eq 0 ] || [ $3 = 0 ] || sleep $3
          answer=$(ask "$5" $4)
          case "$answer" in
            HTTP/1.?" "[1-4]*) ;;
            *) [ -z "$6" ] || { sleep $6; answer=$(ask "$5" $4); } ;;
          esac
          printf '%s\\n%s\\n' "$answer" "$1"
          i=$((i + 1))
        done
        """;

    private final ProberPod prober;
    private final String url;
    private final String again;

    RequestSeries(ProberPod prober, String url) {
        this(prober, url, "");
    }

    private RequestSeries(ProberPod prober, String url, String again) {
        this.prober = prober;
        this.url = url;
        this.again = again;
    }

    /**
     * The same, in which what is not answered is asked once more, as a patient client would; the second answer counts.
     *
     * @param pause before that, in seconds
     */
    RequestSeries tryingAgain(String pause) {
        return new RequestSeries(prober, url, pause);
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
                        url,
                        again),
                limit.left(),
                count * (KEPT_OF_EACH + mark.length() + 2));
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
