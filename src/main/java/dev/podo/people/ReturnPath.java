package dev.podo.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where to go after signing in: a page of this server, and nowhere else. */
final class ReturnPath {

    // Begins with a language and holds nothing that a browser might read as another host.
    private static final Pattern PAGE = Pattern.compile("/(ko|en)/[\\w~.%/-]*(\\?[\\w~.%/&=+-]*)?");

    private ReturnPath() {}

    static Optional<String> of(String asked) {
        return Optional.ofNullable(asked)
                .filter(path -> path.length() <= 500)
                .filter(path -> PAGE.matcher(path).matches())
                .filter(path -> !path.contains("//") && !path.contains("/sign-"));
    }
}
