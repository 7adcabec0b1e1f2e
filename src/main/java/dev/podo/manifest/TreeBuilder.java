package dev.podo.manifest;

import dev.podo.manifest.DocumentParser.Refused;
import dev.podo.manifest.Tree.Entry;
import dev.podo.manifest.Tree.ListTree;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.Position;
import dev.podo.manifest.Tree.ScalarTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds one document from the parser's events, so that every limit holds before anything grows. */
final class TreeBuilder {

    static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> RESOLVED = Set.of("int", "float", "bool", "null");

    private final Parser events;
    private final SourceText source;
    private final Problems problems;
    private int document;

    TreeBuilder(Parser events, SourceText source, Problems problems) {
        this.events = events;
        this.source = source;
        this.problems = problems;
    }

    Tree build(int number) {
        document = number;
        return node(0);
    }

    private Tree node(int depth) {
        Event event = events.getEvent();
        Position at = source.at(event.getStartMark().getIndex());
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new Refused("alias", at);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, at);
        }
        if (depth >= Limits.DEPTH) {
            throw new Refused("too-deep", at, "" + Limits.DEPTH);
        }
        boolean isMap = event.is(Event.ID.MappingStart);
        tag(((CollectionStartEvent) event).getTag(), at, isMap ? "map" : "seq");
        return isMap ? map(at, depth) : list(at, depth);
    }

    private Tree list(Position at, int depth) {
        List<Tree> elements = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            elements.add(node(depth + 1));
        }
        events.getEvent();
        return new ListTree(at, elements);
    }

    private Tree map(Position at, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            boolean merge = events.peekEvent() instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals("<<");
            Tree key = node(depth + 1);
            Tree value = node(depth + 1);
            if (merge) {
                report("merge-key", key.at(), Path.ROOT);
            } else if (!(key instanceof ScalarTree scalar) || scalar.value() == null) {
                report("bad-key", key.at(), Path.ROOT);
            } else if (entries.putIfAbsent(String.valueOf(scalar.value()), new Entry(key.at(), value)) != null) {
                String name = String.valueOf(scalar.value());
                String first = "" + entries.get(name).keyAt().line();
                report("duplicate-key", key.at(), Path.ROOT.field(name), Shown.clip(name), first);
            }
        }
        events.getEvent();
        return new MapTree(at, entries);
    }

    private Tree scalar(ScalarEvent event, Position at) {
        String written = event.getValue();
        String tag = event.getTag();
        boolean plain = tag == null && event.isPlain();
        boolean typed = tag != null && tag.startsWith(STANDARD) && RESOLVED.contains(tag.substring(STANDARD.length()));
        if (tag != null && !tag.equals("!") && !typed) {
            tag(tag, at, "str");
        }
        if (event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED && hasHalfCharacters(written)) {
            report("yaml-syntax/escape", at, Path.ROOT);
        }
        if (!plain && !typed) {
            return new ScalarTree(at, written, written);
        }
        Object value = ScalarResolver.resolve(written);
        if (!ScalarResolver.isFinite(value)) {
            report("not-finite", at, Path.ROOT);
            return new ScalarTree(at, null, written);
        }
        return new ScalarTree(at, value, written);
    }

    /** Escapes can write one half of a surrogate pair, which no cluster can keep. */
    private static boolean hasHalfCharacters(String text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private void tag(String tag, Position at, String expected) {
        if (tag != null && !tag.equals("!") && !tag.equals(STANDARD + expected)) {
            report("custom-tag", at, Path.ROOT, Shown.clip(tag.replace(STANDARD, "!!")));
        }
    }

    /** Ends the reading where there are so many problems already that looking for more is of no use. */
    private void report(String code, Position at, Path path, Object... arguments) {
        if (problems.isFull()) {
            throw new Refused(code, at, arguments);
        }
        problems.add(code, document, at, path, arguments);
    }
}
