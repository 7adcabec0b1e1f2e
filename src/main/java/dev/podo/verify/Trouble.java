package dev.podo.verify;

import dev.podo.text.Messages;
import dev.podo.text.Text;

/** Why an object will not come into a state by waiting. */
record Trouble(String code, Text message, String found) {

    static Trouble of(String code, String found, Object... arguments) {
        Text message = Messages.text("lab_trouble_" + code.replace('-', '_'), arguments);
        return new Trouble(code, message, Bounded.text(found));
    }
}
