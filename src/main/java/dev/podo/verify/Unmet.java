package dev.podo.verify;

import dev.podo.text.Messages;
import dev.podo.text.Text;

/** Why an object is not in the state that a check waits for. */
record Unmet(Text reason, String found) {

    static Unmet because(String key, String found) {
        return new Unmet(Messages.text(key), Bounded.text(found));
    }
}
