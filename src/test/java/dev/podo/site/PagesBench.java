package dev.podo.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.podo.attempt.BenchReport;
import dev.podo.attempt.PodoServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many times a second a lesson is served to those who are not signed in, beside nginx with the same bytes in a file.
 * Both take their turns, with one wrk that asks both in the same way, and both on the same processors as wrk.
 */
class PagesBench {

    private static final String LESSON = "/en/lessons/pod";
    private static final int ROUNDS = Integer.getInteger("podo.bench.rounds", 5);
    private static final int SECONDS = 8;
    private static final Duration START = Duration.ofSeconds(20);
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

    @TempDir
    Path folder;

    @Test
    void pages() throws IOException, InterruptedException {
        try (var server = PodoServer.started(Files.createDirectories(folder.resolve("data")), "bench")) {
            assertThat(server.log()).isNotEmpty();
            String podo = "http://127.0.0.1:" + RestAssured.port + LESSON;
            byte[] page = RestAssured.get(LESSON).asByteArray();
            int port = freePort();
            Process nginx = nginx(page, port);
            try {
                String rival = "http://127.0.0.1:" + port + "/page.html";
                await("nginx")
                        .atMost(START)
                        .ignoreExceptions()
                        .until(() -> RestAssured.get(rival).statusCode() == 200);
                assertThat(RestAssured.get(rival).asByteArray()).isEqualTo(page);
                load(podo);
                List<Load> ours = new ArrayList<>();
                List<Load> theirs = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    ours.add(load(podo));
                    theirs.add(load(rival));
                }
                report(page.length, ours, theirs);
            } finally {
                nginx.destroy();
                nginx.waitFor(START.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    private void report(int bytes, List<Load> ours, List<Load> theirs) throws IOException {
        double podo = ours.stream().mapToDouble(Load::rate).average().orElseThrow();
        double nginx = theirs.stream().mapToDouble(Load::rate).average().orElseThrow();
        ObjectNode section = BenchReport.section("pages");
        section.put("pageBytes", bytes);
        section.put("rounds", ours.size());
        section.put("podoRps", Math.round(podo));
        section.put("nginxRps", Math.round(nginx));
        section.put("ratio", Math.round(100 * podo / nginx) / 100.0);
        section.put("p99Ms", ours.stream().mapToDouble(Load::p99Millis).max().orElseThrow());
        section.put(
                "nginxP99Ms", theirs.stream().mapToDouble(Load::p99Millis).max().orElseThrow());
        BenchReport.write("pages", section);
        System.out.println(section.toPrettyString());
    }

    private Process nginx(byte[] page, int port) throws IOException {
        Path root = Files.createDirectories(folder.resolve("nginx"));
        Files.write(root.resolve("page.html"), page);
        // The account that started the test reads the temporary folder; nginx' own may not.
        Files.writeString(root.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  keepalive_requests 1000000;
                  open_file_cache max=10;
                  types { text/html html; }
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(root.toAbsolutePath(), port));
        return new ProcessBuilder(
                        "nginx",
                        "-p",
                        root.toString(),
                        "-c",
                        root.resolve("nginx.conf").toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("nginx.log").toFile())
                .start();
    }

    private static Load load(String url) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder("wrk", "-t", "1", "-c", "32", "-d", SECONDS + "s", "--latency", url)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(wrk.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("Non-2xx", "Socket errors");
        Matcher rate = RATE.matcher(said);
        Matcher p99 = P99.matcher(said);
        assertThat(rate.find() && p99.find()).as(said).isTrue();
        return new Load(Double.parseDouble(rate.group(1)), millis(Double.parseDouble(p99.group(1)), p99.group(2)));
    }

    private static double millis(double value, String unit) {
        return unit.equals("us") ? value / 1000 : unit.equals("s") ? value * 1000 : value;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Load(double rate, double p99Millis) {}
}
