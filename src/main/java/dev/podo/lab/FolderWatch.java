package dev.podo.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Notices that something below a folder was saved, added or removed. */
final class FolderWatch {

    private static final long LOOK_AGAIN_NANOS = 300_000_000;

    private final Path folder;
    private Map<Path, FileTime> seen;
    private long lookedAt = System.nanoTime();

    FolderWatch(Path folder) {
        this.folder = folder;
        this.seen = files();
    }

    /** Whether it has changed since this last said so. Looks at the files a few times a second at most. */
    synchronized boolean hasChanged() {
        if (System.nanoTime() - lookedAt < LOOK_AGAIN_NANOS) {
            return false;
        }
        Map<Path, FileTime> now = files();
        lookedAt = System.nanoTime();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private Map<Path, FileTime> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<Path, FileTime> files = new TreeMap<>();
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(file, Files.getLastModifiedTime(file));
            }
            return files;
        } catch (IOException | UncheckedIOException vanished) {
            // An editor replaces files while they are listed; the next look sees them all.
            return seen == null ? Map.of() : seen;
        }
    }
}
