package dev.podo.attempt;

import dev.podo.lab.LabFile;
import dev.podo.text.YamlColours;
import java.util.List;

/** A manifest of a lab, coloured for a page. */
record YamlView(String name, String html) {

    static List<YamlView> of(List<LabFile> files) {
        return files.stream()
                .map(file -> new YamlView(file.name(), YamlColours.html(file.text())))
                .toList();
    }
}
