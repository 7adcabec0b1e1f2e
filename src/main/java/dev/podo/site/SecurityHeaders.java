package dev.podo.site;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What every answer tells the browser to refuse. Encoded once: a page from memory is answered in less time than these. */
@ApplicationScoped
class SecurityHeaders {

    static final int BEFORE_ANY_ANSWER = 2000;

    private static final Map<AsciiString, AsciiString> HEADERS = Map.of(
            // Scripts and styles come from Podo's own files alone: no page holds any inline.
            AsciiString.cached("Content-Security-Policy"),
            AsciiString.cached("default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'; object-src 'none'"),
            AsciiString.cached("X-Content-Type-Options"),
            AsciiString.cached("nosniff"),
            AsciiString.cached("Referrer-Policy"),
            AsciiString.cached("same-origin"),
            AsciiString.cached("Permissions-Policy"),
            AsciiString.cached("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            AsciiString.cached("Cross-Origin-Opener-Policy"),
            AsciiString.cached("same-origin"));

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_ANY_ANSWER);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        HEADERS.forEach(headers::set);
        context.next();
    }
}
