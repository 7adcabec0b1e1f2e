package dev.podo.proof;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;

/**
 * How {@code labs check} was asked for.
 *
 * @param ids the labs to prove; all if empty
 */
record CheckOptions(OptionalInt sandboxes, Plan plan, List<String> ids) {

    private static final long SEED = 20;

    /** @throws Usage if they are not to be understood */
    static CheckOptions of(List<String> arguments) {
        OptionalInt sandboxes = OptionalInt.empty();
        OptionalInt mutants = OptionalInt.of(Plan.FULL_MUTANTS);
        OptionalInt accepted = OptionalInt.empty();
        int runs = Plan.FULL_RUNS;
        List<String> ids = new ArrayList<>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--sandboxes" -> sandboxes = OptionalInt.of(number(argument, rest));
                case "--mutants" -> mutants = OptionalInt.of(number(argument, rest));
                case "--accepted" -> accepted = OptionalInt.of(number(argument, rest));
                case "--runs" -> runs = number(argument, rest);
                default -> {
                    if (argument.startsWith("-")) {
                        throw new Usage("Unknown option: " + argument);
                    }
                    ids.add(argument);
                }
            }
        }
        return new CheckOptions(sandboxes, new Plan(runs, accepted, mutants, SEED), ids);
    }

    private static int number(String option, Iterator<String> rest) {
        String text = rest.hasNext() ? rest.next() : "";
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Usage(option + " needs a number from 1 to 9999.");
        }
        return Integer.parseInt(text);
    }

    /** A command that was not to be understood; the message says why. */
    static final class Usage extends RuntimeException {

        Usage(String message) {
            super(message);
        }
    }
}
