package dev.podo.lesson;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The lessons there are, in the order of the course. Read when the server starts; a faulty lesson stops it. */
@Startup
@ApplicationScoped
public class Lessons {

    private final List<Lesson> inOrder;

    Lessons(LessonConfig config) {
        this.inOrder = LessonFiles.read(config::content);
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
