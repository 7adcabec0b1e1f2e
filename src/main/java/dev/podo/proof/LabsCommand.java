package dev.podo.proof;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The commands for those who write labs: {@code labs check}, {@code labs lint} and {@code labs new}. */
public final class LabsCommand {

    private static final int MISUSED = 2;
    private static final String HELP = """
            labs check [--sandboxes N] [--runs N] [--mutants N] [ID…]   proves labs on real clusters
            labs lint [ID…]                                             checks labs and their proof files without a cluster
            labs new ID [--lesson L]                                    makes a lab to start from
            """;

    private LabsCommand() {}

    /** Runs one of the commands and returns the exit code: 0 for all right, 1 for problems found, 2 for misuse. */
    public static int run(List<String> arguments) {
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        try {
            return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
                case "check" -> check(rest);
                case "lint" -> lint(rest);
                case "new" -> NewLab.run(rest);
                default -> throw new CheckOptions.Usage("Expected one of:\n" + HELP);
            };
        } catch (CheckOptions.Usage misused) {
            System.err.println(misused.getMessage());
            return MISUSED;
        } catch (IOException e) {
            System.err.println("A file could not be read or written: " + e.getMessage());
            return 1;
        }
    }

    /** Where the result of a check goes. */
    static Path report() {
        return Path.of(System.getProperty("podo.proof.report", "target/reports/labs.json"));
    }

    private static int lint(List<String> ids) {
        LabFolders labs = LabFolders.configured();
        List<String> chosen = labs.chosen(ids);
        List<String> problems = labs.lint(chosen);
        problems.forEach(System.out::println);
        if (problems.isEmpty()) {
            System.out.println(chosen.size() + " lab(s) without a problem");
        }
        return problems.isEmpty() ? 0 : 1;
    }

    /** Mistakes in files come to light at once, before anything boots. */
    private static int check(List<String> arguments) throws IOException {
        CheckOptions options = CheckOptions.of(arguments);
        LabFolders labs = LabFolders.configured();
        labs.chosen(options.ids());
        List<String> problems = labs.lint(labs.ids());
        if (!problems.isEmpty()) {
            problems.forEach(System.out::println);
            return 1;
        }
        Path data = Files.createTempDirectory("podo-labs-");
        settings(data, options).forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
        // Ends the process by itself.
        Quarkus.run(CheckLabs.class, arguments.toArray(String[]::new));
        return 0;
    }

    /** A server that nobody can reach, and of which nothing stays. */
    private static Map<String, String> settings(Path data, CheckOptions options) {
        int sandboxes = options.sandboxes().orElseGet(Machine::sandboxes);
        return Map.ofEntries(
                Map.entry("podo.data", data.toString()),
                Map.entry("podo.people.sign-up", "open"),
                Map.entry("podo.sandbox.installation", "podo-labs-" + random()),
                Map.entry("podo.sandbox.remove-at-exit", "true"),
                Map.entry("podo.sandbox.limit", String.valueOf(sandboxes)),
                Map.entry("podo.sandbox.lease", "P1D"),
                Map.entry("podo.sandbox.idle", "P1D"),
                Map.entry("podo.attempt.patience", "PT10M"),
                Map.entry("quarkus.http.host-enabled", "false"),
                Map.entry("quarkus.http.auth.session.encryption-key", random() + random()),
                // In memory, and packed: what hundreds of attempts were decided on is kept to the end.
                Map.entry("quarkus.datasource.jdbc.url", "jdbc:h2:nioMemLZF:labs;DB_CLOSE_DELAY=-1"),
                Map.entry("quarkus.banner.enabled", "false"),
                // What a sandbox could not do is for those who look into it, not among the results.
                Map.entry("quarkus.log.file.enabled", "true"),
                Map.entry(
                        "quarkus.log.file.path",
                        report().resolveSibling("labs.log").toString()),
                Map.entry("quarkus.log.console.level", "ERROR"),
                Map.entry("quarkus.log.console.stderr", "true"));
    }

    private static String random() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
