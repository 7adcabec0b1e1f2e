package dev.podo.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How sandboxes run, how many there may be, and how long a learner may hold one. */
@ConfigMapping(prefix = "podo.sandbox")
public interface SandboxConfig {

    /** The sandbox image; without it, the one that the image status names, or else {@code podo/sandbox:latest}. */
    Optional<String> image();

    /** Where the image build reports its progress. */
    @WithDefault("${podo.data}/image.json")
    Path imageStatus();

    /** Marks the containers of this installation, so that two servers on one Docker leave each other's alone. */
    @WithDefault("podo")
    String installation();

    /** The Docker Engine's address; without it the usual ones: {@code DOCKER_HOST}, then the local socket. */
    Optional<String> dockerHost();

    @WithDefault("1500")
    int memoryMib();

    @WithDefault("2")
    int cpus();

    @WithDefault("1024")
    long pids();

    /** Memory of the machine that sandboxes leave alone. */
    @WithDefault("2048")
    int reservedMib();

    /** A bound on open sandboxes below the one that the machine's memory sets. */
    OptionalInt limit();

    /** Sandboxes that boot at the same time; more would only slow each other down. */
    @WithDefault("2")
    int parallelBoots();

    @WithDefault("PT3M")
    Duration bootTimeout();

    /** How long a running sandbox may take to answer one request before it counts as not answering. */
    @WithDefault("PT10S")
    Duration answerTimeout();

    /** How long a lease lasts, and by how much prolonging it moves its end from now. */
    @WithDefault("PT2H")
    Duration lease();

    /** After this long without a submission or a visit to the cluster, a lease ends. */
    @WithDefault("PT45M")
    Duration idle();

    /** Whether sandboxes end with the server, as those of a command do, instead of waiting for its next start. */
    @WithDefault("false")
    boolean removeAtExit();
}
