package dev.podo.lesson;

import java.util.List;

/** A lesson's text as HTML, and the parts that both languages must have alike. */
record RenderedText(
        String html, List<Section> sections, List<String> figures, List<String> manifests, List<NoteLines> marks) {

    List<String> headingIds() {
        return sections.stream().map(Section::id).toList();
    }
}
