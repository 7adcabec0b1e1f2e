package dev.podo.site;

import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.text.Language;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a request wants, whether its path says so or not. */
@ApplicationScoped
class LanguageChoice {

    static final String COOKIE = "podo-language";

    private static final List<String> TAGS = List.of("ko", "en");

    private final CurrentLearner learner;

    LanguageChoice(CurrentLearner learner) {
        this.learner = learner;
    }

    /** The path decides, then {@code ?lang=}, the remembered choice, Accept-Language, the account; else Korean. */
    Language of(HttpServerRequest request) {
        return stated(request).or(() -> learner.find().map(Learner::language)).orElse(Language.KO);
    }

    /** The same without a look at the account, for requests that never got as far as sign-in. */
    static Optional<Language> stated(HttpServerRequest request) {
        return PagePath.of(request.path(), null)
                .language()
                .or(() -> Language.of(request.getParam("lang")))
                .or(() -> remembered(request))
                .or(() -> accepted(request.getHeader("Accept-Language")));
    }

    /** Sets the cookie by which the next request without a language gets this one, unless it is set so already. */
    static void remember(Language language, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (remembered(request).filter(language::equals).isEmpty()) {
            context.response().headers().add(HttpHeaderNames.SET_COOKIE, cookie(language, request.isSSL()));
        }
    }

    /** The header that sets that cookie. */
    static AsciiString cookie(Language language, boolean secure) {
        Cookie cookie = Cookie.cookie(COOKIE, language.code())
                .setPath("/")
                .setMaxAge(Duration.ofDays(365).toSeconds())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure);
        return AsciiString.of(cookie.encode());
    }

    private static Optional<Language> remembered(HttpServerRequest request) {
        // Without the header there is nothing to take apart.
        return Optional.ofNullable(request.getHeader(HttpHeaderNames.COOKIE))
                .map(cookies -> request.getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Optional<Language> accepted(String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS))
                    .flatMap(Language::of);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
