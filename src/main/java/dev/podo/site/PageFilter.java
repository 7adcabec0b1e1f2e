package dev.podo.site;

import dev.podo.text.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers the language of the page just read, and keeps pages out of shared caches: they name their reader. */
class PageFilter {

    private static final int OK = 200;

    private final StoredPages stored;

    PageFilter(StoredPages stored) {
        this.stored = stored;
    }

    @ServerResponseFilter
    void finish(ContainerResponseContext response, RoutingContext context) {
        PagePath.of(context.request().path(), null)
                .language()
                .filter(language -> isHtml(response))
                .ifPresent(language -> {
                    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                    store(response, language, context);
                    LanguageChoice.remember(language, context);
                });
    }

    private void store(ContainerResponseContext response, Language language, RoutingContext context) {
        if (response.getStatus() == OK
                && response.getEntity() instanceof byte[] page
                && response.getEntityTag() != null) {
            stored.keep(context, language, response.getEntityTag(), page);
        }
    }

    private static boolean isHtml(ContainerResponseContext response) {
        return response.getMediaType() != null && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
    }
}
