package dev.podo.progress;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A certificate to print; who has its code sees it, so that others can check it. */
@Path("/{lang:ko|en}/certificates")
@PermitAll
public class CertificatePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance certificate(Language lang, Certificate certificate);
    }

    private final IssueCertificate certificates;

    CertificatePage(IssueCertificate certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance certificate(@PathParam("lang") String language, @PathParam("code") String code) {
        Certificate certificate = certificates.find(code).orElseThrow(NotFoundException::new);
        return Templates.certificate(Language.of(language).orElseThrow(), certificate)
                .setLocale(language);
    }
}
