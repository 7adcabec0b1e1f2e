package dev.podo.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.podo.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The lessons as they lie in the repository. */
class CourseContentTest {

    private static final Map<Language, Path> FOLDERS =
            Map.of(Language.KO, Path.of("content-ko"), Language.EN, Path.of("content-en"));

    @Test
    void everyLessonStandsInBothLanguagesAndInStep() {
        List<Lesson> lessons = LessonFiles.read(FOLDERS::get).lessons();

        assertThat(lessons).isNotEmpty().allSatisfy(lesson -> assertThat(ids(lesson, Language.KO))
                .isNotEmpty()
                .isEqualTo(ids(lesson, Language.EN)));
    }

    @TestFactory
    Stream<DynamicTest> everyManifestIsYamlAndIsNamedTheSameInBothLanguages() {
        return LessonFiles.read(FOLDERS::get).lessons().stream()
                .map(Lesson::id)
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> assertThat(manifests(id, Language.KO)).isEqualTo(manifests(id, Language.EN))));
    }

    @Test
    void koreanPagesLinkToKoreanDocumentation() {
        assertThat(LessonFiles.read(FOLDERS::get).lessons()).allSatisfy(lesson -> {
            assertThat(lesson.html().ko()).doesNotContain("kubernetes.io/docs/");
            assertThat(lesson.html().en()).doesNotContain("kubernetes.io/ko/");
        });
    }

    private static List<String> ids(Lesson lesson, Language language) {
        return lesson.sections(language).stream().map(Section::id).toList();
    }

    /** Comments may differ, since they are in the reader's language; what the YAML says may not. */
    private static List<Object> manifests(String id, Language language) throws IOException {
        Path path = FOLDERS.get(language).resolve(id + ".md");
        LessonFile file = LessonFile.parse(
                        path.toString(),
                        Files.readString(path),
                        new LessonMarkdown(language, Glossary.NONE),
                        problem -> {})
                .orElseThrow();
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<Object> objects = new ArrayList<>();
        for (String manifest : file.text().manifests()) {
            assertThatCode(() -> yaml.loadAll(manifest).forEach(objects::add))
                    .as(manifest)
                    .doesNotThrowAnyException();
        }
        return objects;
    }
}
