package dev.podo.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form by which a question is answered rightly. */
public final class RightAnswers {

    private RightAnswers() {}

    public static Map<String, Object> to(Question question) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            Question.Option option = question.options().get(i);
            if (question.kind() == Question.Kind.ORDER) {
                fields.put("at-" + option.id(), String.valueOf(i + 1));
            } else if (question.kind() == Question.Kind.MATCH) {
                fields.put("to-" + option.id(), option.id());
            } else if (option.correct()) {
                chosen.add(option.id());
            }
        }
        if (!chosen.isEmpty()) {
            fields.put("a", chosen);
        }
        return fields;
    }
}
