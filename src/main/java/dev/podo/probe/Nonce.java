package dev.podo.probe;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Values that nobody can know beforehand. */
final class Nonce {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private Nonce() {}

    /** 16 hexadecimal digits. */
    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
