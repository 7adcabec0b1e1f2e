package dev.podo.site;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import dev.podo.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, told by field or by position instead of by Java class. */
final class JsonProblem {

    private JsonProblem() {}

    static Problem of(JsonProcessingException broken) {
        if (broken instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            String field = unknown.getPropertyName();
            return invalid(field, Messages.text("site_json_unknown", field, known));
        }
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            return invalid(field, Messages.text("site_json_type", field));
        }
        JsonLocation place = broken.getLocation();
        String line = place == null ? "1" : String.valueOf(place.getLineNr());
        String column = place == null ? "1" : String.valueOf(place.getColumnNr());
        return new Problem(400, "malformed-json", Messages.text("site_json_malformed", line, column));
    }

    private static Problem invalid(String field, Text message) {
        return new Problem(422, "invalid-fields", message)
                .with("errors", List.of(Map.of("field", field, "message", message)));
    }
}
