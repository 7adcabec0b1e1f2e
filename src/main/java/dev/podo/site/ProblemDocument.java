package dev.podo.site;

import dev.podo.text.Language;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import dev.podo.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** RFC 9457 problem documents. */
final class ProblemDocument {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDocument() {}

    static Map<String, Object> of(Problem problem, Language language, String instance) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + problem.code());
        document.put("title", title(problem.status(), language));
        document.put("status", problem.status());
        document.put("detail", problem.detail().in(language));
        document.put("instance", instance);
        problem.members().forEach((name, value) -> document.put(name, in(language, value)));
        return document;
    }

    static String title(int status, Language language) {
        String key = "site_problem_" + status;
        return Messages.in(language, Messages.keys(language).contains(key) ? key : "site_problem_other");
    }

    private static Object in(Language language, Object value) {
        if (value instanceof Text text) {
            return text.in(language);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> in(language, each)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> localised = new LinkedHashMap<>();
            map.forEach((name, each) -> localised.put(String.valueOf(name), in(language, each)));
            return localised;
        }
        return value;
    }
}
