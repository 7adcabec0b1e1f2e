package dev.podo.lesson;

import dev.podo.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Turns the first use of each of the glossary's words in running text into a {@link TermNode}. */
final class TermLinks extends AbstractVisitor {

    /** What Korean hangs onto a noun; a longer word that only begins like a term is another word. */
    private static final String PARTICLES = "은|는|이|가|을|를|의|에|와|과|로|으로|도|만|나|이나|란|이란|라는|이라는|라고|이라고|에는|에도|에만|에서|에서는|에서도"
            + "|에게|에게서|까지|부터|마다|처럼|보다|끼리|들|들은|들이|들을|들의|들에|에서의|으로의|로의|과의|와의|으로는|로는|으로만|로만|이며|이고|이면|이지만|이라면|라면"
            + "|입니다|인|일|이다|인데|이므로|이어야|이었던|였던|이라서|라서|뿐|뿐만|하고|이든|든";

    private final Map<String, Term> bySpelling = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final Pattern pattern;

    TermLinks(Glossary glossary, Language language, String lesson) {
        for (Term term : glossary.terms()) {
            // A lesson explains its own words itself.
            if (term.linked() && !lesson.equals(term.lesson())) {
                spellings(term, language).forEach(spelling -> bySpelling.put(spelling, term));
            }
        }
        pattern = Pattern.compile(
                language == Language.KO
                        ? "(?<![\\p{L}\\p{N}-])(" + alternatives() + ")(?=(?:" + PARTICLES + ")?(?![\\p{L}\\p{N}-]))"
                        : "(?<![\\p{L}\\p{N}-])(" + alternatives() + ")(?![\\p{L}\\p{N}-])");
    }

    private static List<String> spellings(Term term, Language language) {
        List<String> spellings = new ArrayList<>(term.also(language));
        spellings.add(term.name().in(language));
        // At the start of a sentence a common noun has a capital letter.
        List.copyOf(spellings).stream()
                .filter(spelling -> Character.isLowerCase(spelling.charAt(0)))
                .map(spelling -> Character.toUpperCase(spelling.charAt(0)) + spelling.substring(1))
                .forEach(spellings::add);
        return spellings;
    }

    private String alternatives() {
        return bySpelling.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    @Override
    public void visit(Text text) {
        if (bySpelling.isEmpty()) {
            return;
        }
        String literal = text.getLiteral();
        Matcher matcher = pattern.matcher(literal);
        Text last = text;
        int from = 0;
        while (matcher.find()) {
            Term term = bySpelling.get(matcher.group(1));
            if (!linked.add(term.id())) {
                continue;
            }
            Node link = new TermNode(term, matcher.group(1));
            Text rest = new Text();
            last.setLiteral(literal.substring(from, matcher.start()));
            last.insertAfter(link);
            link.insertAfter(rest);
            last = rest;
            from = matcher.end();
        }
        last.setLiteral(literal.substring(from));
    }

    @Override
    public void visit(Heading heading) {
        // A heading is a place of its own; links in it would get in the way of reading.
    }

    @Override
    public void visit(Link link) {
        // A link in a link is none.
    }

    @Override
    public void visit(CustomBlock block) {
        // Tables are narrow already, and pictures have their own words.
    }
}
