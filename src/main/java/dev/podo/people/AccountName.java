package dev.podo.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Names are kept as typed; two that read the same are the same name. */
final class AccountName {

    static final int SHORTEST = 2;
    static final int LONGEST = 40;

    private AccountName() {}

    /** macOS sends Hangul in pieces (NFD), other systems whole (NFC): one form is kept. */
    static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** What is unique: by this an account is found, whatever the case it is typed in. */
    static String key(String typed) {
        return normalised(typed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The key of the message that says what is wrong with a normalised name; empty if nothing is. */
    static Optional<String> fault(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("people_name_length");
        }
        return name.codePoints().allMatch(AccountName::allowed)
                ? Optional.empty()
                : Optional.of("people_name_characters");
    }

    /** The colon ends the name in HTTP Basic; invisible and direction-changing characters make look-alikes. */
    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> character != ':';
        };
    }
}
