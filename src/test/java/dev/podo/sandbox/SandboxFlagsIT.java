package dev.podo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ports;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With what rights and limits the container of a sandbox really runs, as the Docker Engine tells. */
class SandboxFlagsIT {

    private static final long MIB = 1024L * 1024;

    private static TestSandbox sandbox;
    private static InspectContainerResponse container;

    @BeforeAll
    static void open() {
        sandbox = TestSandboxes.first();
        container = sandbox.inspect();
    }

    static Stream<Arguments> flags() {
        return Stream.of(
                flag("not privileged", HostConfig::getPrivileged, false),
                flag("memory limited", HostConfig::getMemory, TestSandboxes.CONFIG.memoryMib() * MIB),
                flag("no swap beyond it", HostConfig::getMemorySwap, TestSandboxes.CONFIG.memoryMib() * MIB),
                flag("processes limited", HostConfig::getPidsLimit, TestSandboxes.CONFIG.pids()),
                flag("CPU limited", HostConfig::getNanoCPUs, TestSandboxes.CONFIG.cpus() * 1_000_000_000L),
                flag("own cgroup namespace", HostConfig::getCgroupnsMode, "private"),
                flag("own process namespace", HostConfig::getPidMode, ""),
                flag("own IPC namespace", HostConfig::getIpcMode, "private"),
                flag("own network", HostConfig::getNetworkMode, TestSandboxes.CONFIG.installation() + "-sandbox-first"),
                flag("no IPv6", host -> host.getSysctls().get("net.ipv6.conf.all.disable_ipv6"), "1"));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void runsWithTheFlag(Function<HostConfig, Object> flag, Object expected) {
        assertThat(flag.apply(container.getHostConfig())).isEqualTo(expected);
    }

    @Test
    void addsExactlyFourCapabilities() {
        assertThat(container.getHostConfig().getCapAdd())
                .containsExactlyInAnyOrder(
                        Capability.NET_ADMIN, Capability.SYS_ADMIN, Capability.SYS_PTRACE, Capability.SYSLOG);
    }

    @Test
    void sharesNoPathAndOneDeviceWithTheMachine() {
        assertThat(container.getHostConfig().getBinds()).isNullOrEmpty();
        assertThat(container.getMounts()).isNotEmpty().allSatisfy(mount -> assertThat(mount.getName())
                .isNotBlank());
        assertThat(container.getHostConfig().getDevices())
                .singleElement()
                .satisfies(device -> assertThat(device.getPathOnHost()).isEqualTo("/dev/kmsg"));
    }

    @Test
    void publishesItsPortsOnLoopbackOnly() {
        Map<?, Ports.Binding[]> bindings =
                container.getNetworkSettings().getPorts().getBindings();

        assertThat(bindings).hasSize(3);
        assertThat(bindings.values().stream().flatMap(Stream::of))
                .hasSize(3)
                .allSatisfy(binding -> assertThat(binding.getHostIp()).isEqualTo("127.0.0.1"));
    }

    @Test
    void isAloneInItsNetwork() {
        var network = TestSandboxes.DOCKER
                .inspectNetworkCmd()
                .withNetworkId(container.getHostConfig().getNetworkMode())
                .exec();

        assertThat(container.getNetworkSettings().getNetworks()).hasSize(1);
        assertThat(network.getContainers()).containsOnlyKeys(container.getId());
    }

    @Test
    void bearsTheLabelsByWhichItIsFoundAgain() {
        assertThat(container.getConfig().getLabels())
                .containsEntry("dev.podo.installation", TestSandboxes.CONFIG.installation())
                .containsEntry("dev.podo.sandbox.id", "first")
                .containsKeys("dev.podo.sandbox.flavour", "dev.podo.sandbox.kubernetes");
    }

    @Test
    void feelsItsMemoryLimitInside() {
        var limit = sandbox.onNode(
                "sh", "-c", "cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/memory.max 2>/dev/null");

        assertThat(limit.output().trim()).isEqualTo(String.valueOf(TestSandboxes.CONFIG.memoryMib() * MIB));
    }

    /** Of this run and of any other on this machine: the label is enough. */
    static Stream<Named<InspectContainerResponse>> allOfPodo() {
        TestSandboxes.first();
        List<Container> labelled = TestSandboxes.DOCKER
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(List.of("dev.podo.installation"))
                .exec();
        return labelled.stream().flatMap(SandboxFlagsIT::stillThere);
    }

    @ParameterizedTest
    @MethodSource("allOfPodo")
    void noContainerWithPodosLabelIsPrivileged(InspectContainerResponse labelled) {
        assertThat(labelled.getHostConfig().getPrivileged()).isFalse();
        assertThat(labelled.getHostConfig().getCapAdd())
                .doesNotContain(Capability.ALL, Capability.SYS_MODULE, Capability.SYS_RAWIO, Capability.SYS_BOOT);
    }

    private static Stream<Named<InspectContainerResponse>> stillThere(Container listed) {
        try {
            var found = TestSandboxes.DOCKER.inspectContainerCmd(listed.getId()).exec();
            return Stream.of(Named.of(found.getName(), found));
        } catch (NotFoundException gone) {
            return Stream.empty();
        }
    }

    private static Arguments flag(String name, Function<HostConfig, Object> flag, Object expected) {
        return Arguments.of(Named.of(name, flag), expected);
    }
}
