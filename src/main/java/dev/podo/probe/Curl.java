package dev.podo.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** GET requests from the grader's own pod. */
final class Curl {

    /** Nothing from a file of settings, no redirects, no proxy, and the path as it is written. */
    private static final List<String> PLAIN = List.of(
            "curl",
            "-q",
            "--silent",
            "--show-error",
            "--include",
            "--http1.1",
            "--globoff",
            "--path-as-is",
            "--noproxy",
            "*");

    private static final int USAGE = 2;

    private final ProberPod prober;
    private final List<String> options = new ArrayList<>();

    Curl(ProberPod prober) {
        this.prober = prober;
    }

    Curl headers(Map<String, String> headers) {
        headers.forEach((name, value) -> options.addAll(List.of("--header", name + ": " + value)));
        return this;
    }

    /** Goes to this address whatever the host's name resolves to, and takes any certificate. */
    Curl resolving(String host, int port, String address) {
        options.addAll(List.of("--resolve", host + ":" + port + ":" + address, "--insecure"));
        return this;
    }

    /** Tries again, once a second, while nobody listens or there is no answer. */
    Curl retrying(int times) {
        options.addAll(List.of("--retry", String.valueOf(times), "--retry-delay", "1", "--retry-connrefused"));
        return this;
    }

    /** Leaves the certificates that the server shows, its own first, among the errors. */
    Curl tellingCertificates() {
        options.addAll(List.of("--write-out", "%{stderr}%{certs}"));
        return this;
    }

    /** @param limit for each try */
    Answer get(String url, Duration limit) {
        return Answer.of(run(url, limit));
    }

    /** The same, for an {@link Answer} and what else was told. */
    Ran run(String url, Duration limit) {
        List<String> command = new ArrayList<>(PLAIN);
        command.addAll(options);
        command.addAll(List.of("--max-time", seconds(limit), "--url", url));
        int tries = options.contains("--retry") ? 1 + Integer.parseInt(options.get(options.indexOf("--retry") + 1)) : 1;
        Ran ran = prober.run(command, limit.multipliedBy(tries));
        if (ran.exitCode() == USAGE) {
            throw new ProbeFault("curl does not take its arguments: " + ran.errors());
        }
        return ran;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", Math.max(0.1, duration.toMillis() / 1000.0));
    }
}
