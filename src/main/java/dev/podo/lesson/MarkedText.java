package dev.podo.lesson;

import dev.podo.lesson.LessonMarkdown.ProblemAt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lesson's text without the comments that authors write for machines: {@code <!-- notes: 17-18 -->} says which lines
 * of the course notes the next paragraph mirrors, {@code <!-- run: … -->} is a command that only the test of the lesson
 * runs. Their lines stay as empty lines, so that line numbers hold.
 */
record MarkedText(String markdown, List<NoteLines> marks) {

    private static final Pattern COMMENT = Pattern.compile("<!--\\s*(.*?)\\s*-->\\s*");
    private static final Pattern NOTES = Pattern.compile("notes:\\s*(.+)");
    private static final Pattern RUN = Pattern.compile("run:\\s*\\S.*");
    private static final String FENCE = "```";

    static MarkedText of(String text, ProblemAt problems) {
        List<String> lines = new ArrayList<>();
        List<NoteLines> marks = new ArrayList<>();
        boolean code = false;
        for (String line : text.split("\n", -1)) {
            Matcher comment = COMMENT.matcher(line);
            if (!code && comment.matches()) {
                read(comment.group(1), marks, problem -> problems.accept(lines.size() + 1, problem));
                lines.add("");
            } else {
                code ^= line.startsWith(FENCE);
                lines.add(line);
            }
        }
        return new MarkedText(String.join("\n", lines), List.copyOf(marks));
    }

    private static void read(String comment, List<NoteLines> marks, Consumer<String> problem) {
        Matcher notes = NOTES.matcher(comment);
        if (notes.matches()) {
            for (String written : notes.group(1).split("\\s*,\\s*")) {
                NoteLines.of(written)
                        .ifPresentOrElse(
                                marks::add,
                                () -> problem.accept(
                                        "expected lines of the notes such as 17-18, found '" + written + "'"));
            }
        } else if (!RUN.matcher(comment).matches()) {
            problem.accept("expected a comment of the form <!-- notes: 17-18 --> or <!-- run: command -->");
        }
    }
}
