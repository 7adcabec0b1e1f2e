package dev.podo.lab;

import java.util.Map;
import java.util.Objects;

/** The fields of what a probe brings back, so that rules over it are checked as rules over objects are. */
public record ResultType(Map<String, ResultField> fields) implements VariableType {

    /** What error messages call it. */
    static final String NAME = "result";

    public ResultType {
        fields = Map.copyOf(Objects.requireNonNull(fields, "fields"));
    }
}
