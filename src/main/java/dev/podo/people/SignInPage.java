package dev.podo.people;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out. The form posts to Quarkus’ own session mechanism. */
@Path("/{lang:ko|en}")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Language lang, boolean wrong, boolean open);
    }

    private final CreateAccount createAccount;
    private final CurrentLearner current;
    private final String locationCookie;

    SignInPage(
            CreateAccount createAccount,
            CurrentLearner current,
            @ConfigProperty(name = "quarkus.http.auth.form.location-cookie", defaultValue = "quarkus-redirect-location")
                    String locationCookie) {
        this.createAccount = createAccount;
        this.current = current;
        this.locationCookie = locationCookie;
    }

    /**
     * @param to the page to come back to, a path of this server
     * @param error present after a wrong name or password
     */
    @GET
    @Path("/sign-in")
    @PermitAll
    public Object show(@RestPath String lang, @RestQuery String to, @RestQuery String error, RoutingContext context) {
        if (current.isSignedIn()) {
            return Response.seeOther(URI.create("/" + lang + "/")).build();
        }
        ReturnPath.of(to).ifPresent(path -> remember(path, context));
        Language language = Language.of(lang).orElseThrow();
        return Templates.form(language, error != null, createAccount.isOpen()).setLocale(lang);
    }

    @POST
    @Path("/sign-out")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@RestPath String lang, RoutingContext context) {
        Session.end(context);
        return Response.seeOther(URI.create("/" + lang + "/"))
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    /** The session mechanism reads this cookie after sign-in, and refuses any other host in it. */
    private void remember(String path, RoutingContext context) {
        var request = context.request();
        String address = request.scheme() + "://" + request.authority() + path;
        context.response()
                .addCookie(Cookie.cookie(locationCookie, address)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(request.isSSL()));
    }
}
