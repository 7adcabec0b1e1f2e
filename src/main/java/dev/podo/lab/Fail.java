package dev.podo.lab;

import dev.podo.text.Text;
import java.util.Map;

/** What a learner is told when a check fails. */
public final class Fail {

    private final String code;
    private final Text text;

    Fail(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    /** A stable word for this mistake, for statistics. */
    public String code() {
        return code;
    }

    /** The text as it stands in the lab, with its placeholders. */
    public Text text() {
        return text;
    }

    /** The text with its placeholders filled in from {@code object}. */
    public Text about(Map<String, Object> object) {
        return text;
    }
}
