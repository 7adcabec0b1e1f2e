package dev.podo.site;

import dev.podo.text.Language;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;

/** The few addresses without a language: they lead on to the same place in one. */
@Path("/")
class LanguagePage {

    private final LanguageChoice choice;

    LanguagePage(LanguageChoice choice) {
        this.choice = choice;
    }

    @GET
    @PermitAll
    public Response home(HttpServerRequest request) {
        return to("/", request);
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public Response signIn(@RestQuery String error, HttpServerRequest request) {
        return to(error == null ? "/sign-in" : "/sign-in?error=1", request);
    }

    private Response to(String place, HttpServerRequest request) {
        Language language = choice.of(request);
        return Response.seeOther(URI.create("/" + language.code() + place))
                .header("Vary", "Cookie, Accept-Language")
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
