package dev.podo.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code labs new}: makes a small lab that proves itself, for authors to turn into theirs. */
final class NewLab {

    private static final String SKELETON = "/lab-skeleton/";
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 64;
    private static final List<String> FILES = List.of(
            "lab.yaml",
            "task.ko.md",
            "task.en.md",
            "equal-mutants.yaml",
            "hints/1.ko.md",
            "hints/1.en.md",
            "hints/2.ko.md",
            "hints/2.en.md",
            "hints/3.ko.md",
            "hints/3.en.md",
            "solution/deployment.yaml",
            "solution/commentary.ko.md",
            "solution/commentary.en.md",
            "accepted/explicit-defaults.yaml",
            "accepted/reordered.yaml",
            "rejected/one-replica.yaml",
            "rejected/other-image.yaml",
            "rejected/other-label.yaml",
            "rejected/other-name.yaml");

    private NewLab() {}

    static int run(List<String> arguments) throws IOException {
        String id = arguments.isEmpty() ? "" : arguments.get(0);
        boolean withLesson = arguments.size() == 3 && arguments.get(1).equals("--lesson");
        if (id.isEmpty() || id.startsWith("-") || arguments.size() != 1 && !withLesson) {
            throw new CheckOptions.Usage("Expected: labs new ID [--lesson L]");
        }
        LabFolders labs = LabFolders.configured();
        create(labs.directory(), id, withLesson ? arguments.get(2) : "deployment");
        String folder = labs.directory().getFileName() + "/" + id;
        System.out.println(folder + "/ is made. It grades as it is; begin with " + folder + "/lab.yaml, then:");
        System.out.println("  ./podo labs lint " + id);
        System.out.println("  ./podo labs check " + id);
        return 0;
    }

    /**
     * Writes a new lab below {@code directory}.
     *
     * @throws CheckOptions.Usage if an id is no id, or there is such a lab already
     */
    static void create(Path directory, String id, String lesson) throws IOException {
        require("The id of a lab", id);
        require("The id of a lesson", lesson);
        Path folder = directory.resolve(id);
        if (Files.exists(folder)) {
            throw new CheckOptions.Usage("There is a lab " + id + " already: " + folder + ". Nothing was written.");
        }
        for (String file : FILES) {
            Path target = folder.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, template(file).replace("@id@", id).replace("@lesson@", lesson));
        }
    }

    private static void require(String what, String id) {
        if (!id.matches(ID) || id.length() > LONGEST_ID) {
            throw new CheckOptions.Usage(what + " is lower-case words joined by hyphens, of at most " + LONGEST_ID
                    + " characters, such as service-stable-address; found: " + id);
        }
    }

    private static String template(String file) throws IOException {
        try (InputStream template = NewLab.class.getResourceAsStream(SKELETON + file)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
