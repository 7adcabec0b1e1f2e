package dev.podo.lesson;

import dev.podo.text.Language;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the lessons lie; relative paths start at the server's working directory. */
@ConfigMapping(prefix = "podo.lesson")
interface LessonConfig {

    @WithDefault("content-ko")
    Path contentKo();

    @WithDefault("content-en")
    Path contentEn();

    default Path content(Language language) {
        return language == Language.KO ? contentKo() : contentEn();
    }
}
