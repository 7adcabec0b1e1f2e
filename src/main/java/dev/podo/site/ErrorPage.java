package dev.podo.site;

import dev.podo.text.Language;
import dev.podo.text.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers a problem in the form the caller can use: a page for people, a problem document for programs. */
@ApplicationScoped
class ErrorPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(Language lang, int status, String title, String detail, String incident);
    }

    private final LanguageChoice choice;

    ErrorPage(LanguageChoice choice) {
        this.choice = choice;
    }

    Response answer(Problem problem, RoutingContext context) {
        Language language = choice.of(context.request());
        String path = context.request().path();
        if (path.startsWith("/api/") || !wantsHtml(context)) {
            return Response.status(problem.status())
                    .type(ProblemDocument.MEDIA_TYPE)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                    .entity(ProblemDocument.of(problem, language, path))
                    .build();
        }
        String title = ProblemDocument.title(problem.status(), language);
        Object incident = problem.members().get("incident");
        String page = Templates.error(
                        language,
                        problem.status(),
                        title,
                        problem.detail().in(language),
                        incident == null ? null : incident.toString())
                .setLocale(language.code())
                .render();
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .entity(page)
                .build();
    }

    private static boolean wantsHtml(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }
}
