package dev.podo.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.podo.people.Session;
import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import dev.podo.text.Text;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into a problem that a caller may read. No text of an exception gets out. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ErrorPage errors;
    private final Viewer viewer;

    ProblemMapper(ErrorPage errors, Viewer viewer) {
        this.errors = errors;
        this.viewer = viewer;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext context) {
        return errors.answer(problem, context);
    }

    @ServerExceptionMapper
    Response signInNeeded(UnauthorizedException missing, RoutingContext context) {
        return signIn("site_detail_401", context);
    }

    @ServerExceptionMapper
    Response wrongSignIn(AuthenticationFailedException wrong, RoutingContext context) {
        if (context.request().path().startsWith("/api/")) {
            return signIn("site_detail_401_wrong", context);
        }
        // A wrong password, or a session whose account is gone: its cookie would fail on the sign-in page as well.
        Session.end(context);
        Language language = LanguageChoice.stated(context.request()).orElse(Language.KO);
        return Response.seeOther(URI.create("/" + language.code() + "/sign-in?error=1"))
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, RoutingContext context) {
        return errors.answer(new Problem(403, "forbidden", Messages.text("site_detail_403")), context);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException broken, RoutingContext context) {
        return errors.answer(JsonProblem.of(broken), context);
    }

    // Named again, because Quarkus brings a mapper of its own for exactly this class.
    @ServerExceptionMapper
    Response json(MismatchedInputException broken, RoutingContext context) {
        return errors.answer(JsonProblem.of(broken), context);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refused, RoutingContext context) {
        int status = refused.getResponse().getStatus();
        if (refused.getCause() instanceof JsonProcessingException broken) {
            return errors.answer(JsonProblem.of(broken), context);
        }
        if (status < 400) {
            return refused.getResponse();
        }
        return status >= 500 ? unexpected(refused, context) : errors.answer(ofStatus(status, context), context);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault, RoutingContext context) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(
                fault,
                "Incident %s at %s %s",
                incident,
                context.request().method(),
                context.request().path());
        Problem problem = new Problem(500, "internal", Messages.text("site_detail_500")).with("incident", incident);
        return errors.answer(problem, context);
    }

    static Problem ofStatus(int status, RoutingContext context) {
        String key = "site_detail_" + status;
        Text detail = Messages.keys(Language.KO).contains(key)
                ? Messages.text(key, context.request().method().name())
                : Messages.text("site_detail_other", status);
        return new Problem(status, "http-" + status, detail);
    }

    private Response signIn(String detail, RoutingContext context) {
        PagePath path = PagePath.of(context.request().path(), null);
        if (path.language().isPresent()) {
            return Response.seeOther(
                            URI.create(viewer.signInPath(path.language().get())))
                    .build();
        }
        Response answer = errors.answer(new Problem(401, "sign-in-needed", Messages.text(detail)), context);
        answer.getHeaders().putSingle("WWW-Authenticate", "Basic realm=\"Podo\", charset=\"UTF-8\"");
        return answer;
    }
}
