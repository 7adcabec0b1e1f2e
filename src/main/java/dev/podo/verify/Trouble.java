package dev.podo.verify;

import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What keeps an object from a state.
 *
 * @param lasting whether it will not pass by waiting; else it is worth telling only when the time is over
 */
record Trouble(String code, Text message, String found, boolean lasting) {

    static Trouble of(String code, String found, Object... arguments) {
        return withFound(code, Bounded.text(found), arguments);
    }

    /** @param bounded found in a form that is short enough as it stands */
    static Trouble withFound(String code, String bounded, Object... arguments) {
        return new Trouble(code, Messages.text("lab_trouble_" + code.replace('-', '_'), arguments), bounded, true);
    }

    Trouble lastingUnless(boolean mayPass) {
        return new Trouble(code, message, found, lasting && !mayPass);
    }

    /** The one to tell: one that lasts, if there is any. */
    static Optional<Trouble> first(Stream<Trouble> troubles) {
        List<Trouble> all = troubles.toList();
        return all.stream().filter(Trouble::lasting).findFirst().or(() -> all.stream()
                .findFirst());
    }
}
