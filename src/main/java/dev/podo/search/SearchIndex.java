package dev.podo.search;

import dev.podo.text.Html;
import dev.podo.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What can be found in one language, held in memory. */
final class SearchIndex {

    private static final String TITLE = "title";
    private static final String PLACE = "place";
    private static final String WORDS = "words";
    private static final FieldType MARKED = marked();
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
            for (Entry entry : entries) {
                writer.addDocument(document(entry));
            }
            writer.commit();
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory can always be written", e);
        }
        this.marker = UnifiedHighlighter.builder(searcher, texts)
                .withBreakIterator(
                        () -> new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.ROOT), '\n'))
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .build();
    }

    private static Document document(Entry entry) {
        Document document = new Document();
        document.add(new Field(TITLE, entry.title(), MARKED));
        document.add(new TextField(PLACE, entry.place(), Field.Store.NO));
        document.add(new Field(WORDS, entry.words(), MARKED));
        return document;
    }

    /** Where each word stands is kept, or marking the words of an answer would take longer than finding it. */
    private static FieldType marked() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
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
            TopDocs hits = searcher.search(built, most);
            Map<String, String[]> marked = marker.highlightFields(new String[] {TITLE, WORDS}, built, hits);
            List<Found> found = new ArrayList<>();
            for (int i = 0; i < hits.scoreDocs.length; i++) {
                // One segment, written in the order of the entries: a document's number is its entry's.
                Entry entry = entries.get(hits.scoreDocs[i].doc);
                found.add(found(entry, marked.get(TITLE)[i], marked.get(WORDS)[i]));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory can always be read", e);
        }
    }

    private static Query inAnyField(String word) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(new Term(TITLE, word)), TITLE_BOOST), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(PLACE, word)), TITLE_BOOST), Occur.SHOULD)
                .add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD)
                .build();
    }

    private static Found found(Entry entry, String title, String passage) {
        return new Found(
                entry.language(),
                entry.kind().code(),
                entry.path(),
                entry.place(),
                title,
                passage == null ? Html.escape(beginning(entry.words())) : passage);
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
