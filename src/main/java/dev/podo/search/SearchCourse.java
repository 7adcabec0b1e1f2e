package dev.podo.search;

import dev.podo.text.Language;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Finds places in the course. */
@Startup
@ApplicationScoped
class SearchCourse {

    static final int MOST = 20;
    /** More is no question but a text. */
    static final int MAX_LENGTH = 200;

    private final CompletableFuture<Map<Language, SearchIndex>> indexes;

    SearchCourse(CollectEntries collect) {
        // Beside the start of the server: pages don't wait for the Korean dictionary, only the first search may.
        indexes = CompletableFuture.supplyAsync(() -> indexes(collect));
    }

    private static Map<Language, SearchIndex> indexes(CollectEntries collect) {
        List<String> terms = collect.koreanTerms();
        Map<Language, SearchIndex> indexes = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            indexes.put(language, new SearchIndex(language, collect.in(language), terms));
        }
        return indexes;
    }

    /** Places with all words of the query; in the other language if there are none, at last with any of the words. */
    List<Found> find(String query, Language language) {
        String asked = query.length() > MAX_LENGTH ? query.substring(0, MAX_LENGTH) : query;
        SearchIndex ownIndex = indexes.join().get(language);
        List<Found> own = ownIndex.withAll(asked, MOST);
        if (!own.isEmpty()) {
            return own;
        }
        List<Found> others = indexes.join().get(language.other()).withAll(asked, MOST);
        return others.isEmpty() ? ownIndex.withAny(asked, MOST) : others;
    }
}
