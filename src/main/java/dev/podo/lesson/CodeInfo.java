package dev.podo.lesson;

import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/**
 * What stands behind the opening fence of a code block: its kind, and for a file the name under which the reader saves
 * it.
 */
record CodeInfo(String kind, Optional<String> name) {

    /**
     * {@code console} holds commands that the lesson's test runs, {@code output} what the last of them prints; {@code
     * shell} holds commands that are only shown, {@code text} anything else.
     */
    static final List<String> KINDS = List.of("yaml", "console", "output", "shell", "text");

    static CodeInfo of(FencedCodeBlock block) {
        String[] words = block.getInfo().strip().split("\\s+", 2);
        return new CodeInfo(
                words[0].isEmpty() ? "text" : words[0], words.length > 1 ? Optional.of(words[1]) : Optional.empty());
    }

    /** Whether the reader is meant to use it, and not only to look at it. */
    boolean isForTheReader() {
        return !kind.equals("output") && !kind.equals("text");
    }
}
