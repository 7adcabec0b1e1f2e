package dev.podo.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader of a lesson does, in the order of the page: files saved, commands run, outputs looked at. */
record LessonScript(List<Step> steps) {

    /** One thing that the reader does or sees; {@code name} is a file's. */
    record Step(Kind kind, String name, String text, int line) {}

    enum Kind {
        FILE,
        /** Commands, one a line. */
        RUN,
        /** The same, but hidden from readers. */
        HIDDEN,
        OUTPUT
    }

    private static final Pattern FENCE = Pattern.compile("```(\\S*)(?: (\\S+))?");
    private static final Pattern HIDDEN = Pattern.compile("<!-- run: (.*) -->");

    static LessonScript of(String lesson) {
        List<Step> steps = new ArrayList<>();
        List<String> lines = Arrays.asList(lesson.split("\n", -1));
        for (int at = 0; at < lines.size(); at++) {
            Matcher fence = FENCE.matcher(lines.get(at));
            Matcher hidden = HIDDEN.matcher(lines.get(at));
            if (hidden.matches()) {
                steps.add(new Step(Kind.HIDDEN, null, hidden.group(1), at + 1));
            } else if (fence.matches()) {
                int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf("```");
                String text = String.join("\n", lines.subList(at + 1, end)) + "\n";
                add(steps, fence.group(1), fence.group(2), text, at + 1);
                at = end;
            }
        }
        return new LessonScript(List.copyOf(steps));
    }

    private static void add(List<Step> steps, String kind, String name, String text, int line) {
        if (kind.equals("yaml") && name != null) {
            steps.add(new Step(Kind.FILE, name, text, line));
        } else if (kind.equals("console")) {
            steps.add(new Step(Kind.RUN, null, text, line));
        } else if (kind.equals("output")) {
            steps.add(new Step(Kind.OUTPUT, null, text, line));
        }
    }
}
