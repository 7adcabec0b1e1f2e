package dev.podo.lesson;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One lesson in one language: what it says of itself and its text. */
record LessonFile(String path, FrontMatter front, RenderedText text) {

    private static final String FENCE = "---";

    /** Splits and renders a file's content; what is wrong goes to {@code problems}. */
    static Optional<LessonFile> parse(
            String path, String content, LessonMarkdown markdown, Consumer<Problem> problems) {
        List<String> lines = content.lines().toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            problems.accept(new Problem(path, 1, "expected front matter between two lines '---' at the very start"));
            return Optional.empty();
        }
        Optional<FrontMatter> front =
                FrontMatterReader.read(path, String.join("\n", lines.subList(1, end)), 2, problems);
        int bodyLine = end + 1;
        RenderedText text = markdown.render(
                String.join("\n", lines.subList(bodyLine, lines.size())),
                (line, message) -> problems.accept(new Problem(path, bodyLine + line, message)));
        return front.map(found -> new LessonFile(path, found, text));
    }
}
