package dev.podo.search;

import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The search and its results. */
@Path("/{lang:ko|en}/search")
@PermitAll
public class SearchPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance search(Language lang, String query, List<Found> found, int most);
    }

    private final SearchCourse search;

    SearchPage(SearchCourse search) {
        this.search = search;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance search(@PathParam("lang") String code, @QueryParam("q") @DefaultValue("") String query) {
        Language language = Language.of(code).orElseThrow();
        String asked = query.strip();
        return Templates.search(language, asked, search.find(asked, language), SearchCourse.MOST)
                .setLocale(code);
    }
}
