package dev.podo.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.podo.lab.LabCatalog;
import dev.podo.sandbox.ViewImage;
import dev.podo.sandbox.ViewSandbox;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code labs check}: proves labs on real clusters, and leaves a report. */
class CheckLabs implements QuarkusApplication {

    private static final int INTERRUPTED = 130;
    private static final Duration ENGINE = Duration.ofSeconds(20);

    private final LabCatalog labs;
    private final ProveLabs proveLabs;
    private final ViewSandbox sandboxes;
    private final ViewImage image;
    private final ObjectMapper json;

    CheckLabs(LabCatalog labs, ProveLabs proveLabs, ViewSandbox sandboxes, ViewImage image, ObjectMapper json) {
        this.labs = labs;
        this.proveLabs = proveLabs;
        this.sandboxes = sandboxes;
        this.image = image;
        this.json = json;
    }

    @Override
    public int run(String... arguments) throws IOException {
        CheckOptions options = CheckOptions.of(List.of(arguments));
        Optional<String> missing = engineProblem();
        if (missing.isPresent()) {
            System.err.println(Messages.in(Language.EN, missing.get()));
            return 1;
        }
        LabFolders folders = LabFolders.configured();
        List<ProveLab> proofs = folders.chosen(options.ids()).stream()
                .map(id -> new ProveLab(seed -> labs.find(id, seed).orElseThrow(), folders.of(id), options.plan()))
                .toList();
        int count = options.sandboxes().orElseGet(Machine::sandboxes);
        CheckConsole console = new CheckConsole(System.out);
        console.begin(proofs, count);
        long start = System.nanoTime();
        List<LabReport> reports = proveLabs.run(proofs, count, console);
        if (proveLabs.isStopping()) {
            return INTERRUPTED;
        }
        double seconds = Math.round((System.nanoTime() - start) / 1e8) / 10.0;
        ViewImage.Labels labels = image.labels().orElse(new ViewImage.Labels("", ""));
        ProofReport report = ProofReport.of(labels.kubernetes(), labels.flavour(), seconds, reports);
        write(report);
        console.end(report);
        return report.isProven() ? 0 : 1;
    }

    /** The first look at the engine takes a moment. */
    private Optional<String> engineProblem() {
        boolean usable = Await.value(
                        ENGINE, () -> sandboxes.engineProblem() == null ? Optional.of(true) : Optional.empty())
                .isPresent();
        return usable ? Optional.empty() : Optional.ofNullable(sandboxes.engineProblem());
    }

    private void write(ProofReport report) throws IOException {
        Path file = LabsCommand.report();
        Files.createDirectories(file.toAbsolutePath().getParent());
        json.copy().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), report);
    }
}
