package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged server as a process of its own, with its data in a folder that outlives it. REST Assured is pointed at
 * it whenever it starts, since each start gets another port.
 */
public final class PodoServer implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration START = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 20;

    private final Path data;
    private final List<String> settings;
    private int starts;
    private Process process;

    private PodoServer(Path data, List<String> settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Starts a server with settings of the form {@code podo.sandbox.limit=1}. */
    public static PodoServer started(Path data, String installation, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("podo.sandbox.installation=" + installation);
        var server = new PodoServer(data, all);
        server.start();
        return server;
    }

    void start() {
        assertThat(JAR).as("the packaged server; make it with `mvn package`").exists();
        starts++;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Small and soon up: several servers run beside several clusters.
        command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.add("-Dpodo.data=" + data.toAbsolutePath());
        command.add("-Dquarkus.http.port=0");
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile());
        builder.environment().put("PODO_SESSION_KEY", "only-for-the-tests-0123456789ab");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("the server to listen").atMost(START).until(() -> listeningPort() > 0 || !process.isAlive());
        assertThat(process.isAlive()).as(() -> "the server runs:\n" + log()).isTrue();
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = listeningPort();
        await("the server to be healthy")
                .atMost(START)
                .until(() -> RestAssured.get("/q/health").statusCode() == 200);
    }

    /** Ends the process as {@code kill -9} does: nothing of it gets to run any more. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the process as {@code kill} does. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** What this start of the server has written so far. */
    public String log() {
        try {
            return Files.exists(logFile()) ? Files.readString(logFile()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts the rows of a table; the server must be stopped, because the database is its alone. */
    long rows(String table) {
        assertThat(process.isAlive()).as("the server runs").isFalse();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + data.toAbsolutePath() + "/podo");
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The rows of " + table + " could not be counted", e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private int listeningPort() {
        Matcher found = LISTENING.matcher(log());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private Path logFile() {
        return data.resolve("server-" + starts + ".log");
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(STOP_SECONDS, TimeUnit.SECONDS))
                    .as("the server ended")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
