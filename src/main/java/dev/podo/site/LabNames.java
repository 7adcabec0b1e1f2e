package dev.podo.site;

import dev.podo.lab.LabCatalog;
import dev.podo.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The titles of labs for pages that know their ids alone. */
@Named("labNames")
@ApplicationScoped
public class LabNames {

    private final LabCatalog labs;

    LabNames(LabCatalog labs) {
        this.labs = labs;
    }

    /** A lab that is gone is still named by the attempts at it, so its id has to do. */
    public String of(String id, Language language) {
        return labs.find(id).map(lab -> lab.title().in(language)).orElse(id);
    }
}
