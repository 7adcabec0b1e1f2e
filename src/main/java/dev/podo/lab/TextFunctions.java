package dev.podo.lab;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What rules may do with texts. */
final class TextFunctions {

    private TextFunctions() {}

    /** Whether both lead to one place; slashes too many and {@code .} on the way do not count. */
    static boolean samePath(String one, String other) {
        return one.startsWith("/") == other.startsWith("/") && steps(one).equals(steps(other));
    }

    static String base64Encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text; empty for what is not Base64, or not of a text in UTF-8. */
    static Optional<String> base64Decode(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    private static List<String> steps(String path) {
        return Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
    }
}
