package dev.podo.manifest;

import dev.podo.manifest.Tree.Position;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Splits a stream into documents. The first offence against the limits or the syntax ends it. */
final class DocumentParser {

    private final Problems problems;
    private final List<Document> documents = new ArrayList<>();
    private int number;

    private DocumentParser(Problems problems) {
        this.problems = problems;
    }

    record Document(int number, Tree root) {}

    /** The documents up to the first offence, which is added to {@code problems}. */
    static List<Document> parse(String text, Problems problems) {
        DocumentParser parser = new DocumentParser(problems);
        try {
            parser.parse(text);
        } catch (Refused refused) {
            boolean wholeInput = parser.number > Limits.DOCUMENTS;
            problems.add(refused.code, wholeInput ? 0 : parser.number, refused.at, refused.arguments);
        } catch (MarkedYAMLException syntax) {
            YamlSyntax.report(syntax, Math.max(1, parser.number), problems);
        } catch (RuntimeException unforeseen) {
            // The parser meets hostile input here: whatever it stumbles over is the input's fault, never a 500.
            problems.add("yaml-syntax", Math.max(1, parser.number), null);
        }
        return parser.documents;
    }

    private void parse(String text) {
        ParserImpl events = new ParserImpl(new StreamReader(text), new LoaderOptions());
        TreeBuilder builder = new TreeBuilder(events, problems);
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            Event event = events.peekEvent();
            if (event.is(Event.ID.DocumentStart)) {
                number++;
                if (number > Limits.DOCUMENTS) {
                    throw new Refused("too-many-documents", position(event.getStartMark()), "" + Limits.DOCUMENTS);
                }
                events.getEvent();
                documents.add(new Document(number, builder.build(number)));
            } else {
                events.getEvent();
            }
        }
    }

    static Position position(Mark mark) {
        return mark == null ? null : new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends the reading; carries no stack trace, since it is an answer, not a defect. */
    static final class Refused extends RuntimeException {

        private final String code;
        private final transient Position at;
        private final transient Object[] arguments;

        Refused(String code, Position at, Object... arguments) {
            super(code, null, false, false);
            this.code = code;
            this.at = at;
            this.arguments = arguments;
        }
    }
}
