package dev.podo.site;

import dev.podo.text.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a page: its language, where it has one, and the rest. */
record PagePath(Optional<Language> language, String rest, String query) {

    private static final Pattern WITH_LANGUAGE = Pattern.compile("/(ko|en)(/.*)?");

    static PagePath of(String path, String query) {
        Matcher matcher = WITH_LANGUAGE.matcher(path);
        if (!matcher.matches()) {
            return new PagePath(Optional.empty(), path, query);
        }
        String rest = matcher.group(2) == null ? "" : matcher.group(2);
        return new PagePath(Language.of(matcher.group(1)), rest, query);
    }

    /** The same page in a language; a path without a language is no page, so it leads home. */
    String in(Language wanted) {
        String place = language.isPresent() ? rest : "/";
        String tail = language.isPresent() && query != null ? "?" + query : "";
        return "/" + wanted.code() + place + tail;
    }

    /** Coming back to a page about signing in would be going in circles. */
    boolean isWorthReturningTo() {
        return language.isPresent() && rest.length() > 1 && !rest.startsWith("/sign-");
    }
}
