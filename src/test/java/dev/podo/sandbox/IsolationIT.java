package dev.podo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a learner in one sandbox reaches of the other sandboxes and of the machine: nothing. */
class IsolationIT {

    private static final String METADATA = "169.254.169.254";
    private static final String PRIVATE = "10.213.77.7";
    private static final String WEB_SERVER =
            "mkdir /tmp/www && echo own >/tmp/www/index.html && exec httpd -f -h /tmp/www";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static TestSandbox mine;
    private static TestSandbox neighbour;
    private static HostService host;
    private static boolean hostHasMoreAddresses;

    /** Where a learner's commands run. */
    enum From {
        /** A pod that the learner made. */
        POD {
            @Override
            TestSandbox.Said run(String... command) {
                return mine.inPod(Cluster.NAMESPACE, "scout", "tools", command);
            }
        },
        /** The node, which a learner gets to only by breaking out of a pod. */
        NODE {
            @Override
            TestSandbox.Said run(String... command) {
                return mine.onNode(command);
            }
        };

        abstract TestSandbox.Said run(String... command);

        TestSandbox.Said get(String url) {
            return run("curl", "--silent", "--show-error", "--insecure", "--max-time", "2", url);
        }

        void reachesNothingAt(String url) {
            var said = get(url);
            // 7: no connection; 28: no answer. Anything else is an answer, if only a refusal by TLS or HTTP.
            assertThat(said.exit())
                    .as("curl %s from the %s said: %s", url, this, said.output())
                    .isIn(7, 28);
        }
    }

    @BeforeAll
    static void open() throws IOException {
        TestSandboxes.both();
        mine = TestSandboxes.first();
        neighbour = TestSandboxes.second();
        host = new HostService();
        hostHasMoreAddresses = host.takeAddresses(METADATA, PRIVATE);
        KubernetesClient learner = mine.cluster().learner();
        learner.resource(Pods.named("scout", "sh", "-c", WEB_SERVER)).create();
        HandMadeService.create(
                mine, "own", await().atMost(SOON).until(IsolationIT::scoutsAddress, ip -> ip != null), 80);
        HandMadeService.create(mine, "outside", PRIVATE, host.port());
    }

    @AfterAll
    static void cleanUp() {
        KubernetesClient learner = mine.cluster().learner();
        learner.pods().withName("scout").delete();
        learner.services().withLabel(HandMadeService.LABEL).delete();
        learner.network().v1().ingresses().withLabel(HandMadeService.LABEL).delete();
        host.close();
    }

    @ParameterizedTest
    @EnumSource
    void reachesItsOwnClustersServices(From from) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        from.get("http://" + clusterIp("own") + "/").output())
                .startsWith("own"));
        assertThat(from.get("https://10.43.0.1/version").output()).contains("gitVersion");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReachAnotherSandbox(From from) {
        for (int port : List.of(DockerHostConfig.API_PORT, DockerHostConfig.HTTPS_PORT)) {
            from.reachesNothingAt("https://" + neighbour.address() + ":" + port + "/version");
        }
        from.reachesNothingAt("http://" + neighbour.address() + "/");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReachAnotherSandboxThroughTheMachine(From from) throws SocketException {
        for (String address : machinesAddresses()) {
            from.reachesNothingAt(
                    "https://" + address + ":" + neighbour.running().apiPort() + "/version");
            from.reachesNothingAt(
                    "http://" + address + ":" + neighbour.running().httpPort() + "/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReachAServiceOfTheMachine(From from) throws IOException, InterruptedException {
        for (String address : machinesAddresses()) {
            host.answersTheMachineAt(address);
            from.reachesNothingAt(host.at(address));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReachTheMetadataAddressOrAPrivateOne(From from) throws IOException, InterruptedException {
        assumeHostHasMoreAddresses();
        for (String address : List.of(METADATA, PRIVATE)) {
            host.answersTheMachineAt(address);
            from.reachesNothingAt(host.at(address));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReachOutThroughAServiceWithHandMadeEndpoints(From from) throws IOException, InterruptedException {
        assumeHostHasMoreAddresses();
        host.answersTheMachineAt(PRIVATE);

        from.reachesNothingAt("http://" + clusterIp("outside") + "/");
    }

    @Test
    void theApiServerAndTheIngressDoNotReachOutEither() throws IOException, InterruptedException {
        assumeHostHasMoreAddresses();
        host.answersTheMachineAt(PRIVATE);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(throughIngress("own")).startsWith("own"));
        assertThat(throughIngress("outside")).doesNotContain(host.secret);
        assertThatThrownBy(() -> throughApiServer("outside")).isInstanceOf(KubernetesClientException.class);
    }

    @Test
    void endpointsAtTheMetadataAddressAreRefused() {
        assertThatThrownBy(() -> HandMadeService.create(mine, "metadata", METADATA, host.port()))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> assertThat(refused.getCode())
                        .isEqualTo(422));
    }

    /** All but loopback. Of Docker's bridges only these two, since others may go while the test runs. */
    private static List<String> machinesAddresses() throws SocketException {
        return Stream.concat(
                        Stream.of(mine.gateway(), neighbour.gateway()),
                        NetworkInterface.networkInterfaces()
                                .filter(device -> !device.getName().startsWith("br-"))
                                .flatMap(NetworkInterface::inetAddresses)
                                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                                .map(InetAddress::getHostAddress))
                .toList();
    }

    private static String scoutsAddress() {
        return mine.cluster()
                .learner()
                .pods()
                .withName("scout")
                .get()
                .getStatus()
                .getPodIP();
    }

    private static String clusterIp(String service) {
        return mine.cluster()
                .learner()
                .services()
                .withName(service)
                .get()
                .getSpec()
                .getClusterIP();
    }

    private static String throughIngress(String service) {
        return mine.onNode("curl", "--silent", "--max-time", "5", "--header", "Host: " + service, "http://127.0.0.1/")
                .output();
    }

    private static String throughApiServer(String service) {
        return mine.cluster().learner().raw("/api/v1/namespaces/learner/services/" + service + ":80/proxy/");
    }

    private static void assumeHostHasMoreAddresses() {
        assumeTrue(hostHasMoreAddresses, "Expected root or sudo without a password, to give this machine an address");
    }
}
