package dev.podo.manifest;

import dev.podo.manifest.Tree.Position;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Collects problems and puts them in order.
 *
 * <p>A code such as {@code unknown-field/near} is the problem {@code unknown-field} in other words. Arguments are
 * Strings, or Texts that are told in each language.
 */
final class Problems {

    /** Beyond the reported ones some more are kept, because rules do not find them by position. */
    private static final int KEPT = 5 * Limits.PROBLEMS;

    private final List<Found> found = new ArrayList<>();

    private record Found(String code, int document, Position at, String path, Object[] arguments) {

        private int line() {
            return at == null ? 0 : at.line();
        }

        private int column() {
            return at == null ? 0 : at.column();
        }
    }

    void add(String code, int document, Position at, Path path, Object... arguments) {
        if (!isFull()) {
            found.add(new Found(code, document, at, path.toString(), arguments));
        }
    }

    /** A problem of the input, not of one object. */
    void add(String code, int document, Position at, Object... arguments) {
        add(code, document, at, Path.ROOT, arguments);
    }

    /** The same collection for one object. */
    Report in(int document) {
        return new Report(this, document);
    }

    record Report(Problems all, int document) {

        void add(String code, Position at, Path path, Object... arguments) {
            all.add(code, document, at, path, arguments);
        }

        boolean isFull() {
            return all.isFull();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether there are so many that looking for more is of no use. */
    boolean isFull() {
        return found.size() >= KEPT;
    }

    List<ManifestProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Found::document)
                        .thenComparingInt(Found::line)
                        .thenComparingInt(Found::column))
                .limit(Limits.PROBLEMS)
                .map(Problems::told)
                .toList();
    }

    private static ManifestProblem told(Found problem) {
        String key = "manifest_" + problem.code.replace('-', '_').replace('/', '_');
        Integer line = problem.at == null ? null : (Integer) problem.line();
        Integer column = problem.at == null ? null : (Integer) problem.column();
        return new ManifestProblem(
                problem.code.replaceFirst("/.*", ""),
                problem.document,
                line,
                column,
                problem.path,
                text(key, problem.arguments),
                text(key + "_next", problem.arguments));
    }

    private static Text text(String key, Object[] arguments) {
        return new Text(text(Language.KO, key, arguments), text(Language.EN, key, arguments));
    }

    private static String text(Language language, String key, Object[] arguments) {
        Object[] told = Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? text.in(language) : String.valueOf(argument))
                .toArray();
        return Messages.in(language, key, told);
    }
}
