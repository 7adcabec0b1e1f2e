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
 * @param byItself whether it lasts whatever else there is in the namespace
 */
record Trouble(String code, Text message, String found, boolean lasting, boolean byItself) {

    static Trouble of(String code, String found, Object... arguments) {
        return withFound(code, Bounded.text(found), arguments);
    }

    /** @param bounded found in a form that is short enough as it stands */
    static Trouble withFound(String code, String bounded, Object... arguments) {
        Text message = Messages.text("lab_trouble_" + code.replace('-', '_'), arguments);
        return new Trouble(code, message, bounded, true, true);
    }

    Trouble lastingUnless(boolean mayPass) {
        return new Trouble(code, message, found, lasting && !mayPass, false);
    }

    /** The one to tell: one that lasts by itself, if there is any, so that unrelated objects do not change it. */
    static Optional<Trouble> first(Stream<Trouble> troubles) {
        List<Trouble> all = troubles.toList();
        return all.stream().filter(Trouble::byItself).findFirst().or(() -> all.stream()
                .findFirst());
    }
}
