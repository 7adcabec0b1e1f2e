package dev.podo.probe;

import java.io.OutputStream;
import java.util.function.Consumer;

/** Hands on what is written to it line by line. All of it is ASCII. */
final class LineOutput extends OutputStream {

    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();

    /** @param lines takes each line without its end */
    LineOutput(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void write(int oneByte) {
        if (oneByte == '\n') {
            lines.accept(line.toString());
            line.setLength(0);
        } else {
            line.append((char) oneByte);
        }
    }
}
