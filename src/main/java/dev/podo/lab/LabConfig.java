package dev.podo.lab;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

@ConfigMapping(prefix = "podo.lab")
interface LabConfig {

    /** The folder with one folder for each lab. */
    @WithDefault("labs")
    Path directory();

    /** Whether labs are read again when they are saved: for those who write them. */
    @WithDefault("false")
    boolean reload();
}
