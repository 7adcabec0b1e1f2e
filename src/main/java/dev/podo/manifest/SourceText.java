package dev.podo.manifest;

import dev.podo.manifest.Tree.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.reader.StreamReader;

/** Turns bytes into text, or into the reason why they are none. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    static Optional<String> decode(byte[] bytes, Problems problems) {
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
        if (result.isError()) {
            problems.add("not-utf8", 0, end(text));
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        return printable(text, problems) ? Optional.of(text) : Optional.empty();
    }

    private static boolean printable(String text, Problems problems) {
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            if (!StreamReader.isPrintable(point)) {
                problems.add("control-character", 0, end(text.substring(0, index)), String.format("U+%04X", point));
                return false;
            }
            index += Character.charCount(point);
        }
        return true;
    }

    /** The position behind {@code before}. */
    private static Position end(String before) {
        int lastBreak = before.lastIndexOf('\n');
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Position(line, 1 + before.codePointCount(lastBreak + 1, before.length()));
    }

    private static String kibibytes(int bytes) {
        return String.valueOf((bytes + 1023) / 1024);
    }
}
