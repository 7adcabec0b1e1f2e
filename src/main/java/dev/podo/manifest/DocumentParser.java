package dev.podo.manifest;

import dev.podo.manifest.Tree.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Splits a stream into documents. The first offence against the limits or the syntax ends it. */
final class DocumentParser {

    private static final Map<String, String> USUAL_TAGS = Map.of("!", "!", "!!", TreeBuilder.STANDARD);

    private final SourceText source;
    private final StreamReader reader;
    private final Problems problems;
    private final List<Document> documents = new ArrayList<>();
    private int number;

    private DocumentParser(SourceText source, Problems problems) {
        this.source = source;
        this.reader = new StreamReader(source.text());
        this.problems = problems;
    }

    record Document(int number, Tree root) {}

    /** The documents up to the first offence, which is added to {@code problems}. */
    static List<Document> parse(SourceText source, Problems problems) {
        DocumentParser parser = new DocumentParser(source, problems);
        try {
            parser.parse();
        } catch (Refused refused) {
            boolean wholeInput = parser.number > Limits.DOCUMENTS;
            problems.add(refused.code, wholeInput ? 0 : parser.number, refused.at, refused.arguments);
        } catch (MarkedYAMLException syntax) {
            YamlSyntax.report(syntax, source, Math.max(1, parser.number), problems);
        } catch (RuntimeException unforeseen) {
            // The parser meets hostile input here: whatever it stumbles over is the input's fault, never a 500.
            String code = unforeseen instanceof IllegalArgumentException ? "yaml-syntax/escape" : "yaml-syntax";
            problems.add(code, Math.max(1, parser.number), source.at(parser.reader.getIndex()));
        }
        return parser.documents;
    }

    private void parse() {
        ParserImpl events = new ParserImpl(reader, new LoaderOptions());
        TreeBuilder builder = new TreeBuilder(events, source, problems);
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            Event event = events.peekEvent();
            if (event instanceof DocumentStartEvent start) {
                number++;
                Position at = source.at(event.getStartMark().getIndex());
                if (number > Limits.DOCUMENTS) {
                    throw new Refused("too-many-documents", at, "" + Limits.DOCUMENTS);
                }
                if (definesTags(start)) {
                    throw new Refused("custom-tag", at, "%TAG");
                }
                events.getEvent();
                documents.add(new Document(number, builder.build(number)));
            } else {
                events.getEvent();
            }
        }
    }

    /** A long prefix given once would be repeated in memory wherever its short handle is used. */
    private static boolean definesTags(DocumentStartEvent start) {
        return start.getTags() != null
                && !USUAL_TAGS.entrySet().containsAll(start.getTags().entrySet());
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
