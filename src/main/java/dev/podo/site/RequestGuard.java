package dev.podo.site;

import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What happens before routing and sign-in: tricks are refused here, and what fails here is told like all else. */
@ApplicationScoped
class RequestGuard {

    /** Sign-in runs at 200 and CORS at 300; the higher number goes first. */
    private static final int BEFORE_SIGN_IN = 400;

    /** Servers and proxies disagree on what these mean in a path, and guards have been slipped past by that. */
    private static final Pattern TRICKS = Pattern.compile("[;\\\\]|//|%(2f|5c|3b|00)", Pattern.CASE_INSENSITIVE);

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void guard(@Observes Filters filters) {
        filters.register(RequestGuard::check, BEFORE_SIGN_IN);
    }

    void tellFailures(@Observes Router router) {
        router.route("/api/*").order(Integer.MIN_VALUE).failureHandler(RequestGuard::failed);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (TRICKS.matcher(request.path()).find()) {
            answer(context, new Problem(400, "path-refused", Messages.text("site_bad_path")));
        } else if (isForeignForm(request)) {
            answer(context, new Problem(403, "foreign-origin", Messages.text("site_foreign_origin")));
        } else if (isFormToApi(request)) {
            answer(context, new Problem(415, "form-refused", Messages.text("site_api_form")));
        } else {
            context.next();
        }
    }

    /** What curl sends when it is not told otherwise; the token filter would refuse it without a word. */
    private static boolean isFormToApi(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return request.path().startsWith("/api/")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** The sign-in form posts to a place that no token filter guards; the browser itself says who sent it. */
    private static boolean isForeignForm(HttpServerRequest request) {
        return !SAFE.contains(request.method())
                && !request.path().startsWith("/api/")
                && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static void failed(RoutingContext context) {
        if (context.response().headWritten()) {
            context.next();
        } else if (context.failure() instanceof AuthenticationFailedException) {
            context.response().putHeader("WWW-Authenticate", "Basic realm=\"Podo\", charset=\"UTF-8\"");
            answer(context, new Problem(401, "sign-in-needed", Messages.text("site_detail_401_wrong")));
        } else if (context.statusCode() >= 400 && context.statusCode() < 500) {
            answer(context, ProblemMapper.ofStatus(context.statusCode(), context));
        } else {
            context.next();
        }
    }

    private static void answer(RoutingContext context, Problem problem) {
        Language language = LanguageChoice.stated(context.request()).orElse(Language.KO);
        var document = ProblemDocument.of(problem, language, context.request().path());
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .putHeader("Content-Language", language.code())
                .end(new JsonObject(document).encode());
    }
}
