package dev.podo.people;

import dev.podo.text.Language;
import dev.podo.text.Messages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** Creates an account, and signs in with it at once. */
@Path("/{lang:ko|en}/sign-up")
@Produces(MediaType.TEXT_HTML)
class SignUpPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Language lang, boolean open, String name, Map<String, String> faults);
    }

    private final CreateAccount createAccount;

    SignUpPage(CreateAccount createAccount) {
        this.createAccount = createAccount;
    }

    @GET
    @PermitAll
    public TemplateInstance show(@RestPath String lang) {
        return page(language(lang), "", Map.of());
    }

    // The fields have the names that the session mechanism knows; see the end of this method.
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(
            @RestPath String lang, @FormParam("j_username") String name, @FormParam("j_password") String password) {
        Language language = language(lang);
        var result = createAccount.create(name, password, lang);
        if (result instanceof CreateAccount.NameTaken) {
            var taken = new FieldFault("name", Messages.text("people_name_taken", name));
            return again(409, language, name, List.of(taken));
        }
        if (result instanceof CreateAccount.Faulty faulty) {
            return again(422, language, name, faulty.faults());
        }
        if (result instanceof CreateAccount.Closed) {
            return again(403, language, name, List.of());
        }
        // 307 makes the browser post the very same form again, this time to the session mechanism.
        return Response.temporaryRedirect(URI.create("/j_security_check")).build();
    }

    private Response again(int status, Language language, String name, List<FieldFault> faults) {
        Map<String, String> byField = faults.stream()
                .collect(Collectors.toMap(
                        FieldFault::field, fault -> fault.message().in(language)));
        return Response.status(status)
                .entity(page(language, name == null ? "" : name, byField))
                .build();
    }

    private TemplateInstance page(Language language, String name, Map<String, String> faults) {
        return Templates.form(language, createAccount.isOpen(), name, faults).setLocale(language.code());
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow();
    }
}
