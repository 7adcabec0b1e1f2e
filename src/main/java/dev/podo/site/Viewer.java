package dev.podo.site;

import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.text.Language;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the layout needs to know of the person who looks at the page, and of the page's place. */
@Named("viewer")
@RequestScoped
public class Viewer {

    private static final String CSRF = "csrf-token";

    private final CurrentLearner learner;
    private final RoutingContext context;

    @Inject
    Viewer(CurrentLearner learner, RoutingContext context) {
        this.learner = learner;
        this.context = context;
    }

    public boolean isSignedIn() {
        return learner.isSignedIn();
    }

    public String getName() {
        return learner.find().map(Learner::name).orElse("");
    }

    /** The token for the page's forms. Error pages skip the filter that makes one, so they fall back to the cookie. */
    public String getCsrf() {
        String token = context.get("csrf_token");
        if (token != null) {
            return token;
        }
        Cookie cookie = context.request().getCookie(CSRF);
        return cookie == null ? "" : cookie.getValue();
    }

    /** This very page in the given language, its query kept. */
    public String pathIn(Language language) {
        return PagePath.of(context.request().path(), context.request().query()).in(language);
    }

    /** Where to sign in and come back to this page. */
    public String signInPath(Language language) {
        PagePath here = PagePath.of(context.request().path(), context.request().query());
        String signIn = "/" + language.code() + "/sign-in";
        return here.isWorthReturningTo() ? signIn + "?to=" + encoded(here.in(language)) : signIn;
    }

    /** Whether the page lies at or below the given place, which is a path without its language. */
    public boolean at(String place) {
        String rest = PagePath.of(context.request().path(), null).rest();
        return place.equals("/")
                ? rest.equals("/") || rest.isEmpty()
                : rest.equals(place) || rest.startsWith(place + "/");
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
