package dev.podo.attempt;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that all benchmarks write their figures to, each into a section of its own. */
public final class BenchReport {

    private static final Path FILE = Path.of("target", "reports", "bench.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchReport() {}

    public static ObjectNode section(String name) throws IOException {
        return report().withObject("/" + name);
    }

    /** Puts a section into the report and leaves the others as they are. */
    public static Path write(String name, ObjectNode section) throws IOException {
        ObjectNode report = report();
        report.put("machine", machine());
        report.set(name, section);
        Files.createDirectories(FILE.getParent());
        return Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }

    private static ObjectNode report() throws IOException {
        return Files.exists(FILE) ? (ObjectNode) JSON.readTree(FILE.toFile()) : JSON.createObjectNode();
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", Java "
                + Runtime.version().feature();
    }
}
