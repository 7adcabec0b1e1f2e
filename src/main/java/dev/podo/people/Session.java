package dev.podo.people;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The session cookie, which Quarkus writes and reads. */
public final class Session {

    /** As {@code quarkus.http.auth.form.cookie-name} says. */
    private static final String COOKIE = "podo-session";

    private Session() {}

    /** Ends the session, if there is one. Quarkus’ own way fails for a session that is no longer valid. */
    public static void end(RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL()));
    }
}
