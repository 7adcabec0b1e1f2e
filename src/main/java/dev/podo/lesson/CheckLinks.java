package dev.podo.lesson;

import dev.podo.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows every link of the lessons that stays within the course. Links to elsewhere are checked for their form alone:
 * the network is not asked.
 */
final class CheckLinks {

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
    private static final Pattern INTERNAL = Pattern.compile("/(ko|en)(/[^#?]*)(?:#(.*))?");
    private static final Pattern ABROAD = Pattern.compile("https://[a-z0-9.-]+/\\S*");
    private static final String KOREAN_DOCS = "https://kubernetes.io/ko/";
    private static final String DOCS = "https://kubernetes.io/";

    private final Language language;
    private final Set<String> targets = new HashSet<>();
    private final List<String> dead = new ArrayList<>();

    private CheckLinks(Course course, Set<String> labs, Language language) {
        this.language = language;
        targets.add("/");
        targets.add("/labs");
        targets.add("/glossary");
        targets.add("/progress");
        labs.forEach(lab -> targets.add("/labs/" + lab));
        course.glossary().terms().forEach(term -> targets.add("/glossary#" + term.id()));
        for (Lesson lesson : course.lessons()) {
            String path = "/lessons/" + lesson.id();
            targets.add(path);
            targets.add(path + "#quiz");
            lesson.sections(language).forEach(section -> targets.add(path + "#" + section.id()));
        }
    }

    static List<String> run(Course course, Set<String> labs) {
        List<String> dead = new ArrayList<>();
        for (Language language : Language.values()) {
            CheckLinks check = new CheckLinks(course, labs, language);
            course.lessons().forEach(check::follow);
            dead.addAll(check.dead);
        }
        return dead;
    }

    private void follow(Lesson lesson) {
        Matcher href = HREF.matcher(allHtml(lesson));
        while (href.find()) {
            String link = href.group(1).replace("&amp;", "&");
            if (!leadsSomewhere(link, lesson)) {
                dead.add(lesson.id() + " (" + language.code() + "): " + link);
            }
        }
    }

    private String allHtml(Lesson lesson) {
        StringBuilder html = new StringBuilder(lesson.html().in(language));
        for (Question question : lesson.quiz().questions()) {
            html.append(question.text().in(language));
            question.options().forEach(option -> html.append(option.text().in(language))
                    .append(option.why().in(language)));
        }
        return html.toString();
    }

    private boolean leadsSomewhere(String link, Lesson lesson) {
        if (link.startsWith("#")) {
            return targets.contains("/lessons/" + lesson.id() + link);
        }
        Matcher internal = INTERNAL.matcher(link);
        if (internal.matches()) {
            String section = internal.group(3) == null ? "" : "#" + internal.group(3);
            return internal.group(1).equals(language.code()) && targets.contains(internal.group(2) + section);
        }
        return ABROAD.matcher(link).matches()
                && (!link.startsWith(DOCS) || link.startsWith(KOREAN_DOCS) == (language == Language.KO));
    }
}
