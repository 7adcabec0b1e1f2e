package dev.podo.search;

import dev.podo.lab.LabCatalog;
import dev.podo.lesson.Lesson;
import dev.podo.lesson.Lessons;
import dev.podo.lesson.Section;
import dev.podo.search.Entry.Kind;
import dev.podo.text.Language;
import dev.podo.text.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Gathers everything that can be found. What learners are to find out themselves, hints and solutions, is left out. */
@ApplicationScoped
class CollectEntries {

    private final Lessons lessons;
    private final LabCatalog labs;

    CollectEntries(Lessons lessons, LabCatalog labs) {
        this.lessons = lessons;
        this.labs = labs;
    }

    List<Entry> in(Language language) {
        List<Entry> entries = new ArrayList<>();
        lessons.all().forEach(lesson -> addLesson(entries, lesson, language));
        labs.all()
                .forEach(lab -> entries.add(new Entry(
                        language,
                        Kind.LAB,
                        "/" + language.code() + "/labs/" + lab.id(),
                        "",
                        lab.title().in(language),
                        Markdown.plain(lab.task().in(language)))));
        lessons.glossary()
                .terms()
                .forEach(term -> entries.add(new Entry(
                        language,
                        Kind.TERM,
                        "/" + language.code() + "/glossary#" + term.id(),
                        String.join(" ", term.also(language)),
                        term.name().in(language),
                        term.meaning().in(language))));
        return entries;
    }

    /** Korean nouns of the course, for a dictionary that knows everyday words only. */
    List<String> koreanTerms() {
        List<String> terms = new ArrayList<>();
        lessons.glossary().terms().forEach(term -> {
            terms.add(term.name().ko());
            terms.addAll(term.also(Language.KO));
        });
        return terms;
    }

    private static void addLesson(List<Entry> entries, Lesson lesson, Language language) {
        String path = "/" + language.code() + "/lessons/" + lesson.id();
        String title = lesson.title().in(language);
        entries.add(new Entry(
                language, Kind.LESSON, path, "", title, lesson.summary().in(language)));
        for (Section section : lesson.sections(language)) {
            entries.add(new Entry(
                    language, Kind.LESSON, path + "#" + section.id(), title, section.title(), section.words()));
        }
    }
}
