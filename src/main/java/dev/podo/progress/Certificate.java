package dev.podo.progress;

import dev.podo.text.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * That somebody has read all lessons, answered all quizzes and passed all labs of the course as it was then.
 *
 * @param code what it is looked up by; nobody can guess it
 */
public record Certificate(String code, String name, int lessons, int labs, Instant issuedAt) {

    /** The day of issue in the server's time zone, as the language writes it. */
    public String day(Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(issuedAt.atZone(ZoneId.systemDefault()));
    }
}
