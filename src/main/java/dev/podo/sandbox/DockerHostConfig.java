package dev.podo.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.util.List;
import java.util.Map;

/**
 * The least that a cluster needs to run in a container: four capabilities and no {@code --privileged}.
 *
 * <p>{@code systempaths=unconfined} is an option of Docker's command line only; in its API it is the two empty lists
 * of masked and read-only paths, which docker-java's type lacks.
 */
final class DockerHostConfig extends HostConfig {

    static final int API_PORT = 6443;
    static final int HTTP_PORT = 80;
    static final int HTTPS_PORT = 443;

    /** What is too large or too busy for an overlay on an overlay. */
    static final List<String> VOLUMES = List.of("/var/lib/rancher/k3s", "/var/lib/kubelet", "/var/log");

    private static final long serialVersionUID = 1L;
    private static final long MIB = 1024L * 1024;

    @JsonProperty("MaskedPaths")
    private final List<String> maskedPaths = List.of();

    @JsonProperty("ReadonlyPaths")
    private final List<String> readonlyPaths = List.of();

    static HostConfig of(SandboxConfig config, String network) {
        long memory = config.memoryMib() * MIB;
        return new DockerHostConfig()
                .withPrivileged(false)
                .withCapAdd(Capability.NET_ADMIN, Capability.SYS_ADMIN, Capability.SYS_PTRACE, Capability.SYSLOG)
                .withSecurityOpts(List.of("seccomp=unconfined", "apparmor=unconfined"))
                .withCgroupnsMode("private")
                .withDevices(new Device("rwm", "/dev/kmsg", "/dev/kmsg"))
                .withTmpFs(Map.of("/run", "", "/var/run", "", "/tmp", ""))
                .withMemory(memory)
                .withMemorySwap(memory)
                .withPidsLimit(config.pids())
                .withNanoCPUs(config.cpus() * 1_000_000_000L)
                .withSysctls(Map.of("net.ipv6.conf.all.disable_ipv6", "1"))
                .withNetworkMode(network)
                .withPortBindings(onLoopback(API_PORT), onLoopback(HTTP_PORT), onLoopback(HTTPS_PORT));
    }

    private static PortBinding onLoopback(int port) {
        return new PortBinding(Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(port));
    }
}
