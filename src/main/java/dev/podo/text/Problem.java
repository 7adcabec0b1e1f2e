package dev.podo.text;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something the caller should know went wrong: answered as an RFC 9457 problem document, or as an error page.
 *
 * <p>Members may hold {@link Text}, also within lists and maps; the caller gets it in one language.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Text detail;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    /**
     * @param code the stable name of this kind of problem, such as {@code name-taken}
     * @param detail what happened and what to do about it
     */
    public Problem(int status, String code, Text detail) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /** Adds a member to the problem document. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }
}
