package dev.podo.lesson;

import dev.podo.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds words that don't belong: a sentence of the other language, and spellings that the glossary tells to avoid. */
final class CheckWords {

    /** Code (HTML in quizzes), quotes, links' addresses and HTML comments say what they say in any language; they end with a paragraph. */
    private static final Pattern NOT_PROSE = Pattern.compile(
            "(?s)```.*?```|<code>.*?</code>|`(?:[^`\\n]|\\n(?!\\s*\\n))*`|“(?:[^”\\n]|\\n(?!\\s*\\n))*”|\\]\\([^)\\n]*\\)|<!--.*?-->|https?://\\S+");

    private static final Map<Language, Pattern> SENTENCE_OF_THE_OTHER = Map.of(
            Language.KO, Pattern.compile("(?:\\b[A-Za-z][A-Za-z’'-]*\\b[ ,]+){5,}\\b[A-Za-z][A-Za-z’'-]*\\b"),
            Language.EN, Pattern.compile("\\p{IsHangul}+(?: +\\p{IsHangul}+)+"));

    private final Language language;
    private final Map<Pattern, String> avoided;
    private final List<String> problems = new ArrayList<>();

    private CheckWords(Glossary glossary, Language language) {
        this.language = language;
        this.avoided = glossary.terms().stream()
                .flatMap(term -> term.avoid().get(language).stream()
                        .map(spelling -> Map.entry(
                                Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(spelling)),
                                "'" + spelling + "': the glossary says '"
                                        + term.name().in(language) + "'")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static List<String> run(Course course) {
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            CheckWords check = new CheckWords(course.glossary(), language);
            course.blocks().forEach(check::read);
            problems.addAll(check.problems);
        }
        return problems;
    }

    private void read(Block block) {
        String prose = NOT_PROSE.matcher(block.source().in(language)).replaceAll(" … ");
        Matcher sentence = SENTENCE_OF_THE_OTHER.get(language).matcher(prose);
        if (sentence.find()) {
            report(block, language.other().nativeName() + " stands here: '" + sentence.group() + "'");
        }
        avoided.forEach((spelling, instead) -> {
            if (spelling.matcher(prose).find()) {
                report(block, instead);
            }
        });
    }

    private void report(Block block, String message) {
        problems.add(block.id() + " (" + language.code() + "): " + message);
    }
}
