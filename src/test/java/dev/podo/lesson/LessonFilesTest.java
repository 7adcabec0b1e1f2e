package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podo.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFilesTest {

    private static final String FRONT = """
            ---
            id: %s
            order: %d
            title: T
            summary: S
            minutes: 5
            labs: []
            notes: []
            ---
            """;

    @TempDir
    Path root;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectory(folder(Language.KO));
        Files.createDirectory(folder(Language.EN));
    }

    @Test
    void lessonsComeInTheOrderOfTheCourse() throws IOException {
        writeBoth("service", FRONT.formatted("service", 2) + "## A {#a}\n");
        writeBoth("pod", FRONT.formatted("pod", 1) + "## A {#a}\n");

        List<Lesson> lessons = LessonFiles.read(this::folder).lessons();

        assertThat(lessons).extracting(Lesson::id).containsExactly("pod", "service");
    }

    @Test
    void marksInTheTextMustBeThoseOfTheFrontMatter() throws IOException {
        String front = FRONT.formatted("pod", 1).replace("notes: []", "notes: [11-13, 20]");
        writeBoth("pod", front + "<!-- notes: 11-13 -->\n\nA\n\n<!-- notes: 20 -->\n\nB\n");
        assertThat(LessonFiles.read(this::folder).lessons().get(0).notes())
                .containsExactly(new NoteLines(11, 13), new NoteLines(20, 20));

        writeBoth("pod", front + "<!-- notes: 11-12 -->\n\nA\n");
        assertThat(problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.message())
                .contains("the lines [11, 12, 13, 20], found [11, 12]"));
    }

    @Test
    void aMissingLanguageIsAProblem() throws IOException {
        write(Language.EN, "pod", FRONT.formatted("pod", 1));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("en/pod.md");
            assertThat(problem.message()).contains("한국어").contains("ko/pod.md");
        });
    }

    @Test
    void allProblemsAreToldTogetherWithFileAndLine() throws IOException {
        write(Language.KO, "pod", FRONT.formatted("pods", 1).replace("order: 1", "order: first"));
        write(Language.EN, "pod", FRONT.formatted("pods", 1).replace("labs:", "lab:"));

        assertThat(problems())
                .extracting(problem -> Path.of(problem.file()).getParent().getFileName() + ":" + problem.line() + " "
                        + problem.message())
                .containsExactly(
                        "ko:3 order: expected a whole number above 0, found 'first'",
                        "en:7 unknown key 'lab'; known are id, order, title, summary, minutes, labs, notes",
                        "en:2 labs: expected a list, [] if there is none, found nothing");
    }

    @Test
    void theIdIsTheFileName() throws IOException {
        writeBoth("pod", FRONT.formatted("pods", 1));

        assertThat(problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.message())
                .contains("expected 'pod'", "found 'pods'"));
    }

    @Test
    void frontMatterAndHeadingsMustBeInStep() throws IOException {
        write(Language.KO, "pod", FRONT.formatted("pod", 1) + "## 가 {#a}\n");
        write(Language.EN, "pod", FRONT.formatted("pod", 2) + "## B {#b}\n\n```yaml\na: 1\n```\n");

        assertThat(problems())
                .extracting(Problem::message)
                .satisfiesExactly(
                        order -> assertThat(order).startsWith("order: expected 2"),
                        ids -> assertThat(ids).startsWith("heading ids: expected [b]"),
                        yaml -> assertThat(yaml).startsWith("number of yaml blocks: expected 1"));
    }

    @Test
    void aProblemInTheTextNamesItsLineInTheFile() throws IOException {
        writeBoth("pod", FRONT.formatted("pod", 1) + "\n![x](figure:nowhere)\n");

        assertThat(problems()).hasSize(2).allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(11);
            assertThat(problem.message()).contains("no picture 'nowhere'");
        });
    }

    @Test
    void yamlThatIsBrokenOrMakesObjectsIsRefused() throws IOException {
        write(Language.KO, "pod", "---\nid: [\n---\n");
        write(Language.EN, "pod", "---\nid: !!java.net.URL [\"http://localhost/\"]\n---\n");

        assertThat(problems()).allSatisfy(problem -> assertThat(problem.message())
                .containsAnyOf("this is not YAML", "expected", "id:"));
    }

    @Test
    void twoLessonsCannotShareAPlace() throws IOException {
        writeBoth("pod", FRONT.formatted("pod", 1));
        writeBoth("service", FRONT.formatted("service", 1));

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("order 1 is taken by the lesson 'pod'"));
    }

    private List<Problem> problems() {
        return catchThrowableOfType(ContentException.class, () -> LessonFiles.read(this::folder))
                .problems();
    }

    private void writeBoth(String id, String content) throws IOException {
        write(Language.KO, id, content);
        write(Language.EN, id, content);
    }

    private void write(Language language, String id, String content) throws IOException {
        Files.writeString(folder(language).resolve(id + ".md"), content);
    }

    private Path folder(Language language) {
        return root.resolve(language.code());
    }
}
