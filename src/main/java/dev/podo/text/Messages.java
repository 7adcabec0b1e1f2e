package dev.podo.text;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of pages and problem documents, by key, in both languages.
 *
 * <p>They lie in {@code messages/<bundle>_<language>.properties}, one bundle a feature; every key starts with the
 * bundle's name. Values are {@link MessageFormat} patterns.
 */
public final class Messages {

    private static final List<String> BUNDLES =
            List.of("site", "people", "lesson", "lab", "sandbox", "attempt", "manifest", "progress", "search");

    private static final Map<Language, Map<String, String>> PATTERNS =
            Map.of(Language.KO, load(Language.KO), Language.EN, load(Language.EN));

    private Messages() {}

    /**
     * The text of {@code key} with its arguments filled in.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public static String in(Language language, String key, Object... arguments) {
        String pattern = PATTERNS.get(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message '" + key + "' in " + language.nativeName());
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** The text of {@code key} in both languages. */
    public static Text text(String key, Object... arguments) {
        return new Text(in(Language.KO, key, arguments), in(Language.EN, key, arguments));
    }

    public static Set<String> keys(Language language) {
        return PATTERNS.get(language).keySet();
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> patterns = new HashMap<>();
        var exactLanguage = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "messages." + name,
                    Locale.forLanguageTag(language.code()),
                    Messages.class.getClassLoader(),
                    exactLanguage);
            for (String key : bundle.keySet()) {
                patterns.put(key, bundle.getString(key));
            }
        }
        return Map.copyOf(patterns);
    }
}
