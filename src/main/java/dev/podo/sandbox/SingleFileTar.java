package dev.podo.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Docker hands files out as tar archives; this reads the one file of such an archive. */
final class SingleFileTar {

    private static final int BLOCK = 512;
    private static final int SIZE_OFFSET = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int MAX_BYTES = 1024 * 1024;

    private SingleFileTar() {}

    /** The first entry's content as UTF-8; empty for an archive without entries. */
    static Optional<String> text(InputStream tar) throws IOException {
        byte[] header = tar.readNBytes(BLOCK);
        if (header.length < BLOCK || header[0] == 0) {
            return Optional.empty();
        }
        String octal = new String(header, SIZE_OFFSET, SIZE_LENGTH, StandardCharsets.US_ASCII)
                .replace("\0", "")
                .trim();
        int size = Integer.parseInt(octal, 8);
        if (size > MAX_BYTES) {
            throw new IOException("Expected a file of at most " + MAX_BYTES + " bytes, found " + size);
        }
        return Optional.of(new String(tar.readNBytes(size), StandardCharsets.UTF_8));
    }
}
