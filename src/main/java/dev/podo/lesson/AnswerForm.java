package dev.podo.lesson;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a question's form. Their values are a stranger's until they name options of the question. */
final class AnswerForm {

    /** The options that are chosen. */
    static final String CHOSEN = "a";
    /** Before an option's id: the place it was given. */
    static final String PLACE = "at-";
    /** Before an option's id: the option to whose counterpart it was matched. */
    static final String MATCHED = "to-";

    private AnswerForm() {}

    /** The answer that a form holds; empty if it is none or not complete. */
    static Optional<GivenAnswer> read(Question question, MultivaluedMap<String, String> fields) {
        List<String> chosen = chosen(question, fields);
        return question.isAnswer(chosen)
                ? Optional.of(new GivenAnswer(chosen, question.isRight(chosen)))
                : Optional.empty();
    }

    /** The fields as a query, those alone that can belong to an answer. */
    static String query(Question question, MultivaluedMap<String, String> fields) {
        List<String> query = new ArrayList<>();
        for (Question.Option option : question.options()) {
            if (fields.getOrDefault(CHOSEN, List.of()).contains(option.id())) {
                query.add(CHOSEN + "=" + option.id());
            }
            for (String prefix : List.of(PLACE, MATCHED)) {
                String value = fields.getFirst(prefix + option.id());
                if (value != null && ContentFolder.ID.matcher(value).matches()) {
                    query.add(prefix + option.id() + "=" + value);
                }
            }
        }
        return String.join("&", query);
    }

    private static List<String> chosen(Question question, MultivaluedMap<String, String> fields) {
        if (question.kind() == Question.Kind.ORDER) {
            return inTheirPlaces(question, fields);
        }
        if (question.kind() == Question.Kind.MATCH) {
            return values(question, fields, MATCHED);
        }
        return fields.getOrDefault(CHOSEN, List.of());
    }

    private static List<String> inTheirPlaces(Question question, MultivaluedMap<String, String> fields) {
        Map<Integer, String> byPlace = new TreeMap<>();
        List<String> places = values(question, fields, PLACE);
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).matches("\\d{1,2}")) {
                byPlace.put(
                        Integer.valueOf(places.get(i)),
                        question.options().get(i).id());
            }
        }
        return List.copyOf(byPlace.values());
    }

    /** For each option the value of its own field, empty where it has none. */
    private static List<String> values(Question question, MultivaluedMap<String, String> fields, String prefix) {
        List<String> values = new ArrayList<>();
        for (Question.Option option : question.options()) {
            values.add(
                    Optional.ofNullable(fields.getFirst(prefix + option.id())).orElse(""));
        }
        return values;
    }
}
