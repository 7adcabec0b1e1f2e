package dev.podo;

import dev.podo.lesson.ContentCommand;
import dev.podo.proof.LabsCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Podo's one program: the server, and with {@code labs} or {@code content} in front the commands for authors. */
@QuarkusMain
public class Podo {

    Podo() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        String command = words.isEmpty() ? "" : words.get(0);
        if (command.equals("labs")) {
            System.exit(LabsCommand.run(words.subList(1, words.size())));
        } else if (command.equals("content")) {
            System.exit(ContentCommand.run(words.subList(1, words.size())));
        } else {
            Quarkus.run(arguments);
        }
    }
}
