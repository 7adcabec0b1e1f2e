package dev.podo.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.DockerClient;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real sandboxes, opened by the same classes as the server's. All tests of a run share them, since each takes many
 * seconds to boot; they are removed when the JVM ends, also when it is interrupted.
 */
final class TestSandboxes {

    static final SandboxConfig CONFIG = new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDefaultInterceptors()
            .withMapping(SandboxConfig.class)
            .withDefaultValue("podo.data", "target/test-data")
            // Above the environment: a server under test in this JVM would take its own name's containers for
            // leftovers.
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "podo.sandbox.installation",
                            "podo-test-it-" + ProcessHandle.current().pid()),
                    "tests",
                    1_000))
            .build()
            .getConfigMapping(SandboxConfig.class);
    static final DockerClient DOCKER = new DockerClients().docker(CONFIG);
    static final SandboxImage IMAGE = new SandboxImage(CONFIG, new ObjectMapper());
    static final DockerSandboxes ENGINE = new DockerSandboxes(CONFIG, IMAGE, DOCKER);
    static final Vertx VERTX = Vertx.vertx();
    static final KubeClients CLIENTS = new KubeClients(VERTX, CONFIG);

    private static final LearnerAccess ACCESS = new LearnerAccess();
    private static final ClusterConnections CONNECTIONS = new ClusterConnections(ENGINE, CLIENTS, ACCESS);
    private static final BootSandbox BOOT =
            new BootSandbox(ENGINE, CONNECTIONS, ACCESS, new ReadinessChecks(VERTX), CONFIG);
    private static final Map<String, CompletableFuture<TestSandbox>> OPEN = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ENGINE.list().forEach(ENGINE::close)));
    }

    private TestSandboxes() {}

    static String learnerKubeconfig(TestSandbox sandbox, String server) {
        return ACCESS.kubeconfig(sandbox.cluster().admin(), server).orElseThrow();
    }

    /** The sandbox that most tests use. */
    static TestSandbox first() {
        return opening("first").join();
    }

    /** Its neighbour. */
    static TestSandbox second() {
        return opening("second").join();
    }

    /** For what three can do at once. */
    static TestSandbox third() {
        return opening("third").join();
    }

    /** Opens both side by side. */
    static void both() {
        CompletableFuture.allOf(opening("first"), opening("second")).join();
    }

    /** Finds a sandbox anew whose container was started again. */
    static TestSandbox bootAgain(TestSandbox sandbox) {
        String id = sandbox.running().id();
        CONNECTIONS.drop(id);
        TestSandbox found = boot(id);
        OPEN.put(id, CompletableFuture.completedFuture(found));
        return found;
    }

    private static CompletableFuture<TestSandbox> opening(String id) {
        return OPEN.computeIfAbsent(id, name -> CompletableFuture.supplyAsync(() -> boot(name)));
    }

    private static TestSandbox boot(String id) {
        BOOT.run(id, () -> true, stage -> {});
        return new TestSandbox(ENGINE.find(id).orElseThrow(), CONNECTIONS.to(id));
    }
}
