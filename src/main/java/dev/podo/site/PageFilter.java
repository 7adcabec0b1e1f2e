package dev.podo.site;

import dev.podo.text.Language;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers the language of the page just read, and keeps pages out of shared caches: they name their reader. */
class PageFilter {

    @ServerResponseFilter
    void finish(ContainerResponseContext response, RoutingContext context) {
        PagePath.of(context.request().path(), null)
                .language()
                .filter(language -> isHtml(response))
                .ifPresent(language -> {
                    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                    remember(language, context);
                });
    }

    private static boolean isHtml(ContainerResponseContext response) {
        return response.getMediaType() != null && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
    }

    private static void remember(Language language, RoutingContext context) {
        Cookie known = context.request().getCookie(LanguageChoice.COOKIE);
        if (known != null && known.getValue().equals(language.code())) {
            return;
        }
        context.response()
                .addCookie(Cookie.cookie(LanguageChoice.COOKIE, language.code())
                        .setPath("/")
                        .setMaxAge(Duration.ofDays(365).toSeconds())
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL()));
    }
}
