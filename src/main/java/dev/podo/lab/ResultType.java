package dev.podo.lab;

import java.util.Map;

/** The fields of what a probe yields, by their names in rules. */
public record ResultType(Map<String, ResultField> fields) {

    public ResultType {
        fields = Map.copyOf(fields);
    }
}
