package dev.podo;

import dev.podo.proof.LabsCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Podo's one program: the server, and with {@code labs} in front the commands for those who write labs. */
@QuarkusMain
public final class Podo {

    private Podo() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || !words.get(0).equals("labs")) {
            Quarkus.run(arguments);
            return;
        }
        System.exit(LabsCommand.run(words.subList(1, words.size())));
    }
}
