package dev.podo.probe;

import dev.podo.lab.ProbeKind;
import java.util.List;

/** What kept a probe from acting, through the learner's doing. Becomes a {@link Met}. */
final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> about;
    private final String found;
    private final boolean over;

    private Trouble(String code, List<String> about, String found, boolean over) {
        super(code + " " + about + ": " + found, null, false, false);
        this.code = code;
        this.about = about;
        this.found = found;
        this.over = over;
    }

    /** One that may pass by itself. */
    static Trouble passing(String code, String found, String... about) {
        return new Trouble(code, List.of(about), found, false);
    }

    /** One that waiting does not mend. */
    static Trouble lasting(String code, String found, String... about) {
        return new Trouble(code, List.of(about), found, true);
    }

    Met met(ProbeKind kind) {
        return new Met(Results.empty(kind), "", code, about, found, over);
    }
}
