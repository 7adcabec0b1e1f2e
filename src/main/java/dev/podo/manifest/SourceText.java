package dev.podo.manifest;

import dev.podo.manifest.Tree.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The text of an input, with its lines as an editor counts them: YAML 1.1 knows more line breaks, which nobody sees.
 * Places in it are counted in code points.
 */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int[] points;
    private final int[] lineStarts;

    private SourceText(String text) {
        this.text = text;
        this.points = text.codePoints().toArray();
        this.lineStarts = lineStarts(points);
    }

    /** Turns bytes into text, or into the reason why they are none. */
    static Optional<SourceText> decode(byte[] bytes, Problems problems) {
        if (bytes.length > Limits.BYTES) {
            problems.add("too-large", 0, null, kibibytes(bytes.length), kibibytes(Limits.BYTES));
            return Optional.empty();
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        SourceText source =
                new SourceText(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        if (result.isError()) {
            problems.add("not-utf8", 0, source.at(source.points.length));
            return Optional.empty();
        }
        return source.isPrintable(problems) ? Optional.of(source) : Optional.empty();
    }

    String text() {
        return text;
    }

    /** The position of the code point with this index, from 0, or behind the last one. */
    Position at(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found < 0 ? -found - 2 : found;
        return new Position(line + 1, index - lineStarts[line] + 1);
    }

    private boolean isPrintable(Problems problems) {
        for (int index = 0; index < points.length; index++) {
            if (!StreamReader.isPrintable(points[index])) {
                problems.add("control-character", 0, at(index), String.format("U+%04X", points[index]));
                return false;
            }
        }
        return true;
    }

    private static int[] lineStarts(int[] points) {
        int[] starts = new int[points.length + 1];
        int lines = 1;
        for (int index = 0; index < points.length; index++) {
            boolean pair = points[index] == '\r' && index + 1 < points.length && points[index + 1] == '\n';
            if (points[index] == '\n' || points[index] == '\r' && !pair) {
                starts[lines++] = index + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private static String kibibytes(int bytes) {
        return String.valueOf((bytes + 1023) / 1024);
    }
}
