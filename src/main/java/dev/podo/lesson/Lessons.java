package dev.podo.lesson;

import dev.podo.text.Language;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The lessons there are, in the order of the course. Read when the server starts; a faulty lesson stops it. */
@Startup
@ApplicationScoped
public class Lessons {

    private final Course course;
    private final List<Lesson> inOrder;
    private final Map<Language, Set<String>> behind;

    Lessons(LessonConfig config) {
        this.course = LessonFiles.read(config::content);
        this.inOrder = course.lessons();
        this.behind = Map.of(Language.KO, behind(Language.KO), Language.EN, behind(Language.EN));
    }

    public Glossary glossary() {
        return course.glossary();
    }

    /** The sections of a lesson that say something else in the other language by now. */
    List<Section> behind(Lesson lesson, Language language) {
        return lesson.sections(language).stream()
                .filter(section -> behind.get(language).contains(lesson.id() + "#" + section.id()))
                .toList();
    }

    private Set<String> behind(Language language) {
        return course.blocks().stream()
                .filter(block -> course.inStep().lags(block, language))
                .map(Block::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Lesson> all() {
        return inOrder;
    }

    public Optional<Lesson> find(String id) {
        return inOrder.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    Optional<Lesson> before(Lesson lesson) {
        int place = inOrder.indexOf(lesson);
        return place > 0 ? Optional.of(inOrder.get(place - 1)) : Optional.empty();
    }

    Optional<Lesson> after(Lesson lesson) {
        int place = inOrder.indexOf(lesson);
        return place + 1 < inOrder.size() ? Optional.of(inOrder.get(place + 1)) : Optional.empty();
    }
}
