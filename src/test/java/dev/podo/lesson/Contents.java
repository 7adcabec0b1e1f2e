package dev.podo.lesson;

import dev.podo.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small course in two folders, sound until a test changes a file. */
final class Contents {

    static final String LESSON = """
            ---
            id: pod
            order: 1
            title: %s
            summary: %s
            minutes: 5
            labs: [pod-first]
            notes: [1-2]
            ---
            ## %s {#idea}

            <!-- notes: 1-2 -->

            %s

            ![%s](figure:pod-anatomy)
            """;

    static final String QUIZ = """
            questions:
              - id: one
                kind: single
                text: "%1$s"
                options:
                  - {id: a, correct: true, text: "%1$s", why: "%1$s"}
                  - {id: b, text: "%1$s", why: "%1$s"}
              - id: two
                kind: order
                text: "%1$s"
                options:
                  - {id: a, text: "%1$s", why: "%1$s"}
                  - {id: b, text: "%1$s", why: "%1$s"}
              - id: three
                kind: match
                text: "%1$s"
                options:
                  - {id: a, text: "%1$s", with: "%1$s 1", why: "%1$s"}
                  - {id: b, text: "%1$s", with: "%1$s 2", why: "%1$s"}
            """;

    static final String GLOSSARY = """
            terms:
              - id: pod
                term: "%s"
                also: []
                avoid: ["%s"]
                meaning: "%s"
                lesson: pod
                link: true
            """;

    private final Path root;

    Contents(Path root) {
        this.root = root;
        for (Language language : Language.values()) {
            boolean korean = language == Language.KO;
            write(
                    language,
                    "pod.md",
                    korean
                            ? LESSON.formatted("파드", "요약", "생각", "파드는 [실습](/ko/labs/pod-first)에서 만듭니다.", "그림")
                            : LESSON.formatted(
                                    "Pod", "Sum", "Idea", "Make one in [the lab](/en/labs/pod-first).", "It"));
            write(language, "pod.quiz.yaml", QUIZ.formatted(korean ? "무엇" : "What"));
            write(
                    language,
                    "glossary.yaml",
                    korean ? GLOSSARY.formatted("파드", "포드", "작은 단위입니다.") : GLOSSARY.formatted("Pod", "pods", "Small."));
        }
        write(root.resolve("notes.md"), "- pod\n- small\n\n");
        agree();
    }

    Path folder(Language language) {
        return root.resolve(language.code());
    }

    Path notes() {
        return root.resolve("notes.md");
    }

    /** Records that all blocks are in step as they are now. */
    void agree() {
        List<Problem> problems = new ArrayList<>();
        Course course = LessonFiles.read(this::folder, problems::add);
        for (Language language : Language.values()) {
            write(language, "in-step.yaml", course.inStep().with(course.blocks(), language, block -> true));
        }
    }

    void change(Language language, String file, String from, String to) {
        Path path = folder(language).resolve(file);
        try {
            String text = Files.readString(path);
            if (!text.contains(from)) {
                throw new IllegalArgumentException(path + " has no '" + from + "'");
            }
            write(path, text.replace(from, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Language language, String file) {
        try {
            Files.delete(folder(language).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Language language, String file, String text) {
        write(folder(language).resolve(file), text);
    }

    void write(Path path, String text) {
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
