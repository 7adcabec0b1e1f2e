package dev.podo.search;

import dev.podo.text.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.util.AttributeFactory;

/** How texts and queries of a language become words. Names such as PersistentVolume are found by their parts too. */
final class Analyzers {

    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
    private static final int PARTS_AND_WHOLE = PARTS | WordDelimiterGraphFilter.CATENATE_ALL;

    private Analyzers() {}

    /**
     * For texts.
     *
     * @param koreanTerms nouns that the Korean dictionary may lack
     */
    static Analyzer ofTexts(Language language, Collection<String> koreanTerms) {
        return of(language, koreanTerms, PARTS_AND_WHOLE);
    }

    /** For what people type: a name in one word asks for its parts, however the text writes it. */
    static Analyzer ofQueries(Language language, Collection<String> koreanTerms) {
        return of(language, koreanTerms, PARTS);
    }

    private static Analyzer of(Language language, Collection<String> koreanTerms, int delimiting) {
        UserDictionary dictionary = language == Language.KO ? dictionary(koreanTerms) : null;
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = language == Language.KO ? korean(dictionary) : new StandardTokenizer();
                return new TokenStreamComponents(words, filtered(language, words, delimiting));
            }
        };
    }

    private static Tokenizer korean(UserDictionary dictionary) {
        return new KoreanTokenizer(
                AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, dictionary, KoreanTokenizer.DecompoundMode.DISCARD, false);
    }

    private static TokenStream filtered(Language language, TokenStream words, int delimiting) {
        TokenStream known = language == Language.KO ? new KoreanPartOfSpeechStopFilter(words) : words;
        TokenStream parts =
                new LowerCaseFilter(new FlattenGraphFilter(new WordDelimiterGraphFilter(known, delimiting, null)));
        return language == Language.KO
                ? parts
                : new PorterStemFilter(
                        new StopFilter(new EnglishPossessiveFilter(parts), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    }

    private static UserDictionary dictionary(Collection<String> nouns) {
        String lines = nouns.stream()
                .filter(noun -> noun.codePoints()
                        .allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            return UserDictionary.open(new StringReader(lines));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can always be read", e);
        }
    }
}
