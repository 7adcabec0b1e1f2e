package dev.podo.site;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.EntityTag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Lessons for those who are not signed in: rendered once, then answered from memory before anything else looks at the
 * request. Nothing in such a page depends on who asks for it. The files of the course change only with a restart.
 */
@ApplicationScoped
class StoredPages {

    /** Nothing but what exists is ever stored, so that the map cannot be filled from outside. */
    private static final Pattern STORED = Pattern.compile("/(ko|en)/lessons/[a-z0-9-]+");

    private static final String SESSION = "podo-session";
    private static final int BEFORE_ALL_OTHERS = -1000;

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::answer);
    }

    /** Keeps a page that was just rendered for somebody who is not signed in. */
    void keep(RoutingContext context, byte[] body, EntityTag tag) {
        HttpServerRequest request = context.request();
        if (isForAnybody(request) && STORED.matcher(request.path()).matches()) {
            pages.put(request.path(), Page.of(body, "\"" + tag.getValue() + "\""));
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Page page = pages.get(request.path());
        if (page == null || !isForAnybody(request)) {
            context.next();
            return;
        }
        PagePath.of(request.path(), null).language().ifPresent(language -> LanguageChoice.remember(language, context));
        HttpServerResponse response = context.response();
        response.headers()
                .set(HttpHeaderNames.ETAG, page.tag)
                .set(HttpHeaderNames.CACHE_CONTROL, "private, no-cache")
                .set(HttpHeaderNames.VARY, "Cookie, Accept-Encoding");
        if (page.tag.equals(request.getHeader(HttpHeaderNames.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/html;charset=UTF-8");
        if (takesGzip(request)) {
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
            response.end(page.packed);
        } else {
            // Or the server's own compression would pack it anew each time.
            response.headers().set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
            response.end(page.plain);
        }
    }

    private static boolean isForAnybody(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.query() == null
                && request.getCookie(SESSION) == null
                && request.getHeader(HttpHeaderNames.AUTHORIZATION) == null;
    }

    private static boolean takesGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaderNames.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private record Page(Buffer plain, Buffer packed, String tag) {

        static Page of(byte[] body, String tag) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException("Packing in memory cannot fail", e);
            }
            return new Page(Buffer.buffer(body), Buffer.buffer(packed.toByteArray()), tag);
        }
    }
}
