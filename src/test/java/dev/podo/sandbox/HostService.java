package dev.podo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A service of the machine itself, on all its addresses: what no learner may reach. */
final class HostService implements AutoCloseable {

    private static final String DEVICE = "podo-it";

    /** What only an answer of this service holds. */
    final String secret = UUID.randomUUID().toString();

    private final HttpServer server;

    HostService() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = secret.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String at(String address) {
        return "http://" + address + ":" + port() + "/";
    }

    /** Shows that there is something to reach: the machine itself gets the answer at this address. */
    void answersTheMachineAt(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(at(address)))
                .timeout(Duration.ofSeconds(5))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .as("what the machine itself hears at %s", address)
                .isEqualTo(secret);
    }

    /**
     * Gives the machine more addresses, on a device of their own; false where that is not allowed. A bridge without
     * ports, since not every kernel has dummy devices.
     */
    boolean takeAddresses(String... addresses) {
        ip("link", "del", DEVICE);
        boolean taken = ip("link", "add", DEVICE, "type", "bridge") && ip("link", "set", DEVICE, "up");
        for (String address : addresses) {
            taken = taken && ip("addr", "add", address + "/32", "dev", DEVICE);
        }
        return taken;
    }

    private static boolean ip(String... arguments) {
        List<String> command = new ArrayList<>();
        if (!"root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("sudo", "-n"));
        }
        command.add("ip");
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException notHere) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        ip("link", "del", DEVICE);
    }
}
