package dev.podo.attempt;

import dev.podo.lab.Lab;
import dev.podo.people.CurrentLearner;
import dev.podo.people.Learner;
import dev.podo.text.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What can be said of a manifest without a cluster. Anyone may ask, and nothing that is typed is an error. */
@Path("/{lang:ko|en}/labs/{lab}/preview")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@PermitAll
public class PreviewPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance part(Language lang, PreviewView preview);
    }

    private final CurrentLearner learner;
    private final LearnerLabs labs;
    private final PreviewManifest preview;
    private final Drafts drafts;
    private final RenderLab render;

    PreviewPage(CurrentLearner learner, LearnerLabs labs, PreviewManifest preview, Drafts drafts, RenderLab render) {
        this.learner = learner;
        this.labs = labs;
        this.preview = preview;
        this.drafts = drafts;
        this.render = render;
    }

    /** The whole page of the lab with what was typed and its preview, for browsers without scripts. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public TemplateInstance page(
            @PathParam("lang") String lang, @PathParam("lab") String id, @FormParam("manifests") String manifests) {
        Lab lab = lab(id);
        Language language = language(lang);
        String content = Objects.requireNonNullElse(manifests, "");
        learner.find().ifPresent(person -> drafts.saveIfShort(person.id(), id, content));
        return render.page(language, lab, EditorView.of(content), preview(content, lab, language), null);
    }

    /** The preview alone, for the script of the editor. */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @PermitAll
    public TemplateInstance part(@PathParam("lang") String lang, @PathParam("lab") String id, String manifests) {
        Language language = language(lang);
        return Templates.part(language, preview(Objects.requireNonNullElse(manifests, ""), lab(id), language))
                .setLocale(language.code());
    }

    /** {@code null} while nothing is written: then there is nothing to say. */
    private PreviewView preview(String content, Lab lab, Language language) {
        return content.isBlank() ? null : preview.preview(content.getBytes(StandardCharsets.UTF_8), lab, language);
    }

    private Lab lab(String id) {
        String me = learner.find().map(Learner::id).orElse("");
        return labs.find(me, id).orElseThrow(NotFoundException::new);
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(NotFoundException::new);
    }
}
