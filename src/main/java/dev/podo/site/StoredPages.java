package dev.podo.site;

import dev.podo.text.Language;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
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
    private static final AsciiString FRESH = AsciiString.cached("private, no-cache");
    private static final AsciiString VARIES = AsciiString.cached("Cookie, Accept-Encoding");
    private static final AsciiString HTML = AsciiString.cached("text/html;charset=UTF-8");
    private static final int BEFORE_ALL_OTHERS = -1000;

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::answer);
    }

    /** Keeps a page that was just rendered for somebody who is not signed in. */
    void keep(RoutingContext context, Language language, EntityTag tag, byte[] body) {
        HttpServerRequest request = context.request();
        if (isForAnybody(request) && STORED.matcher(request.path()).matches()) {
            // Once: what lies outside the heap is never given back.
            pages.computeIfAbsent(
                    request.path(), path -> Page.of(language, request.isSSL(), "\"" + tag.getValue() + "\"", body));
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Page page = pages.get(request.path());
        if (page == null || !isForAnybody(request)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        if (request.getHeader(HttpHeaderNames.COOKIE) == null) {
            headers.add(HttpHeaderNames.SET_COOKIE, page.choice);
        } else {
            LanguageChoice.remember(page.language, context);
        }
        headers.set(HttpHeaderNames.ETAG, page.tag);
        headers.set(HttpHeaderNames.CACHE_CONTROL, FRESH);
        headers.set(HttpHeaderNames.VARY, VARIES);
        String known = request.getHeader(HttpHeaderNames.IF_NONE_MATCH);
        if (known != null && page.tag.contentEquals(known)) {
            response.setStatusCode(304).end();
            return;
        }
        headers.set(HttpHeaderNames.CONTENT_TYPE, HTML);
        boolean packed = takesGzip(request);
        if (packed) {
            // Said, so that the server does not pack the page once more.
            headers.set(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.GZIP);
        }
        response.end(packed ? page.packed : page.plain);
    }

    private static boolean isForAnybody(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.query() == null
                && !hasSession(request)
                && request.getHeader(HttpHeaderNames.AUTHORIZATION) == null;
    }

    /** A look at the header first: to take cookies apart costs as much as the rest of the answer. */
    private static boolean hasSession(HttpServerRequest request) {
        String cookies = request.getHeader(HttpHeaderNames.COOKIE);
        return cookies != null && cookies.contains(SESSION) && request.getCookie(SESSION) != null;
    }

    private static boolean takesGzip(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaderNames.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    private record Page(Language language, AsciiString choice, AsciiString tag, Buffer plain, Buffer packed) {

        static Page of(Language language, boolean secure, String tag, byte[] body) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(body);
            } catch (IOException e) {
                throw new UncheckedIOException("Packing in memory cannot fail", e);
            }
            return new Page(
                    language,
                    LanguageChoice.cookie(language, secure),
                    AsciiString.cached(tag),
                    outsideTheHeap(body),
                    outsideTheHeap(packed.toByteArray()));
        }

        /** So that it need not be copied there each time it is sent. */
        private static Buffer outsideTheHeap(byte[] bytes) {
            return BufferImpl.buffer(Unpooled.unreleasableBuffer(
                    Unpooled.directBuffer(bytes.length).writeBytes(bytes)));
        }
    }
}
