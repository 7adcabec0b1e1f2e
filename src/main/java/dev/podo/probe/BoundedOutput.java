package dev.podo.probe;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the beginning of what is written and only counts the rest. */
final class BoundedOutput extends OutputStream {

    private final int keep;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Runnable written;
    private long count;

    /** @param written told after every write */
    BoundedOutput(int keep, Runnable written) {
        this.keep = keep;
        this.written = written;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        synchronized (this) {
            kept.write(bytes, offset, Math.min(length, keep - kept.size()));
            count += length;
        }
        written.run();
    }

    /** How many bytes were written in all. */
    synchronized long count() {
        return count;
    }

    /** What was kept, as UTF-8 as far as it is. */
    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
