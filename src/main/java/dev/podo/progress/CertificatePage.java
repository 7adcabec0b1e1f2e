package dev.podo.progress;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** A certificate to print, and a page where whoever holds one in hand checks it by its code. */
@Path("/{lang:ko|en}/certificates")
@PermitAll
public class CertificatePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance certificate(Language lang, Certificate certificate, String check);

        static native TemplateInstance check(Language lang, String code, Optional<Certificate> certificate);
    }

    private final IssueCertificate certificates;

    CertificatePage(IssueCertificate certificates) {
        this.certificates = certificates;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance check(
            @PathParam("lang") String language, @QueryParam("code") @DefaultValue("") String code) {
        return Templates.check(Language.of(language).orElseThrow(), code.strip(), certificates.find(code))
                .setLocale(language);
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance certificate(
            @PathParam("lang") String language, @PathParam("code") String code, @Context UriInfo uri) {
        Certificate certificate = certificates.find(code).orElseThrow(NotFoundException::new);
        String check = uri.getBaseUriBuilder()
                .path(language)
                .path("certificates")
                .build()
                .toString();
        return Templates.certificate(Language.of(language).orElseThrow(), certificate, check)
                .setLocale(language);
    }
}
