package dev.podo.lesson;

import dev.podo.text.Language;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which blocks of the course are in step. Each language records, block by block, the hash that the other language's
 * block had when both last said the same; where that block has another hash by now, this one is behind.
 */
record InStep(Map<Language, Map<String, String>> recorded) {

    static InStep read(List<ContentFolder> folders, Consumer<Problem> problems) {
        Map<Language, Map<String, String>> recorded = new LinkedHashMap<>();
        for (ContentFolder folder : folders) {
            recorded.put(folder.language(), read(folder, problems));
        }
        return new InStep(recorded);
    }

    private static Map<String, String> read(ContentFolder folder, Consumer<Problem> problems) {
        Map<String, String> hashes = new LinkedHashMap<>();
        if (Files.exists(folder.inStep())) {
            ContentFolder.read(folder.inStep(), problems)
                    .flatMap(yaml -> YamlPart.parse(folder.inStep().toString(), yaml, 1, problems))
                    .ifPresent(part -> part.keys().forEach(key -> hashes.put(key, part.text(key))));
        }
        return hashes;
    }

    /** Whether the block in this language was not brought in step with what the other language says by now. */
    boolean isBehind(Block block, Language language) {
        return !block.hash(language.other()).equals(recorded.get(language).get(block.id()));
    }

    /** Whether the other language has moved on and this one has not: what readers of this language should know. */
    boolean lags(Block block, Language language) {
        return recorded.get(language).containsKey(block.id())
                && isBehind(block, language)
                && !isBehind(block, language.other());
    }

    /** The blocks that are recorded and no longer there. */
    List<String> gone(List<Block> blocks, Language language) {
        List<String> ids = blocks.stream().map(Block::id).toList();
        return recorded.get(language).keySet().stream()
                .filter(id -> !ids.contains(id))
                .toList();
    }

    /** The language's record, with those of the blocks that {@code agreed} accepts as in step, the others as before. */
    String with(List<Block> blocks, Language language, Predicate<Block> agreed) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Block block : blocks) {
            String before = recorded.get(language).get(block.id());
            if (agreed.test(block)) {
                hashes.put(block.id(), block.hash(language.other()));
            } else if (before != null) {
                hashes.put(block.id(), before);
            }
        }
        StringBuilder yaml = new StringBuilder("# Made by `./podo content agree`: see docs/lessons.md.\n");
        hashes.forEach((id, hash) ->
                yaml.append('"').append(id).append("\": \"").append(hash).append("\"\n"));
        return yaml.toString();
    }
}
