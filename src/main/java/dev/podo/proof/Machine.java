package dev.podo.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine bears. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KIB_PER_MIB = 1024;
    private static final int LEFT_ALONE_MIB = 2048;
    private static final int SANDBOX_MIB = 1536;
    private static final int MOST = 6;

    private Machine() {}

    /** How many sandboxes can work at once without slowing each other down: at least one, at most six. */
    static int sandboxes() {
        long byMemory = (freeMib() - LEFT_ALONE_MIB) / SANDBOX_MIB;
        // Half of the time each waits: for pods that never become ready, for time that has to pass.
        long byCores = 1L + 2L * Runtime.getRuntime().availableProcessors();
        return (int) Math.max(1, Math.min(MOST, Math.min(byCores, byMemory)));
    }

    private static long freeMib() {
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
