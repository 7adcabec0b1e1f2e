package dev.podo.search;

import dev.podo.text.Html;
import dev.podo.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What can be found in one language, held in memory. */
final class SearchIndex {

    private static final String TITLE = "title";
    private static final String WORDS = "words";
    private static final String NUMBER = "number";
    private static final float TITLE_BOOST = 3;
    private static final int PASSAGES = 2;

    private final List<Entry> entries;
    private final Analyzer queries;
    private final IndexSearcher searcher;
    private final UnifiedHighlighter marker;

    /** @param koreanTerms nouns that the Korean dictionary may lack */
    SearchIndex(Language language, List<Entry> entries, Collection<String> koreanTerms) {
        this.entries = List.copyOf(entries);
        this.queries = Analyzers.ofQueries(language, koreanTerms);
        Analyzer texts = Analyzers.ofTexts(language, koreanTerms);
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(texts))) {
            for (int i = 0; i < entries.size(); i++) {
                writer.addDocument(document(i, entries.get(i)));
            }
            writer.commit();
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory can always be written", e);
        }
        this.marker = UnifiedHighlighter.builderWithoutSearcher(texts)
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .build();
    }

    private static Document document(int number, Entry entry) {
        Document document = new Document();
        document.add(new StoredField(NUMBER, number));
        document.add(new TextField(TITLE, entry.title() + " " + entry.place(), Field.Store.NO));
        document.add(new TextField(WORDS, entry.words(), Field.Store.NO));
        return document;
    }

    /** The entries in which every word of the query stands, the best first. */
    List<Found> withAll(String query, int most) {
        return find(query, Occur.MUST, most);
    }

    /** The entries in which any word of the query stands, the best first. */
    List<Found> withAny(String query, int most) {
        return find(query, Occur.SHOULD, most);
    }

    private List<Found> find(String query, Occur occur, int most) {
        Set<String> words = words(query);
        if (words.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(inAnyField(word), occur));
        Query built = all.build();
        try {
            List<Found> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(built, most).scoreDocs) {
                Document document = searcher.storedFields().document(hit.doc);
                found.add(found(
                        entries.get(document.getField(NUMBER).numericValue().intValue()), built));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory can always be read", e);
        }
    }

    private static Query inAnyField(String word) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_BOOST), Occur.SHOULD)
                .add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD)
                .build();
    }

    private Found found(Entry entry, Query query) throws IOException {
        return new Found(
                entry.language(),
                entry.kind().code(),
                entry.path(),
                entry.place(),
                marked(TITLE, entry.title(), query),
                marked(WORDS, entry.words(), query));
    }

    private String marked(String field, String text, Query query) throws IOException {
        Object marked = marker.highlightWithoutSearcher(field, query, text, PASSAGES);
        return marked == null ? Html.escape(beginning(text)) : marked.toString();
    }

    private static String beginning(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private Set<String> words(String query) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = queries.tokenStream(WORDS, query)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can always be read", e);
        }
        return words;
    }
}
