package dev.podo.lesson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                front.map(FrontMatter::id).orElse(""),
                String.join("\n", lines.subList(bodyLine, lines.size())),
                (line, message) -> problems.accept(new Problem(path, bodyLine + line, message)));
        front.ifPresent(found -> reportUnmarked(path, found, text, problems));
        return front.map(found -> new LessonFile(path, found, text));
    }

    /** What the front matter says of the notes must be what the marks in the text say. */
    private static void reportUnmarked(String path, FrontMatter front, RenderedText text, Consumer<Problem> problems) {
        Set<Integer> stated = NoteLines.lines(front.notes());
        Set<Integer> marked = NoteLines.lines(text.marks());
        if (!stated.equals(marked)) {
            problems.accept(new Problem(
                    path, 1, "notes: expected marks <!-- notes: … --> for the lines " + stated + ", found " + marked));
        }
    }
}
