package dev.podo.people;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** Passwords: what is accepted, and how they are kept and compared. */
final class Password {

    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    /** bcrypt reads no further; what lies beyond would silently not count. */
    static final int MOST_BYTES = 72;

    private static final int COST = 10;

    /** Compared when there is no such account, so that the time an answer takes does not tell. */
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody", COST);

    private Password() {}

    /** The key of the message that says what is wrong; empty if nothing is. */
    static Optional<String> fault(String typed) {
        String password = normalised(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of("people_password_length");
        }
        return bytes(password) > MOST_BYTES ? Optional.of("people_password_bytes") : Optional.empty();
    }

    static String hash(String typed) {
        return BcryptUtil.bcryptHash(normalised(typed), COST);
    }

    static boolean matches(String typed, Optional<String> hash) {
        String password = normalised(typed);
        if (bytes(password) > MOST_BYTES) {
            return false;
        }
        boolean same = BcryptUtil.matches(password, hash.orElse(NOBODY));
        return same && hash.isPresent();
    }

    private static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
