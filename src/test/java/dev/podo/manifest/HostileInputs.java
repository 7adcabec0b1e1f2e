package dev.podo.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inputs that nobody writes by accident: real manifests gone wrong, and YAML at its worst. The same choices make the same inputs. */
final class HostileInputs {

    private static final List<String> PIECES = Stream.of(
                    "- ‖? ‖: ‖a: ‖? a\n: ‖[‖]‖{‖}‖,‖[[‖{a: [‖'‖\"‖''‖\\‖\"\\‖#‖ #‖@‖`‖=",
                    "\n‖\r\n‖\r‖\n  ‖\n\t‖\t‖ ‖  ‖\n- ‖\n  - a: ‖---\n‖--- ‖...\n‖|\n ‖|+\n ‖|-9\n ‖>-\n ‖> #\n ‖|0\n",
                    "&a ‖*a ‖*a: ‖&a\n‖<<: ‖<<: *a\n‖<<: {a: b}\n‖%TAG !a! x\n‖%YAML 1.1\n‖%YAML 2.0\n‖%x\n",
                    "!‖!! ‖!a ‖!!int ‖!!str ‖!!float ‖!!null ‖!!binary ‖!!map ‖!!seq ‖!!set ‖!!omap ‖!!timestamp ‖!<‖!%41‖!a!b ",
                    "\uFEFF‖\u0007‖\u0085‖\u00a0‖\u2028‖\u2029‖\u200b‖가‖🍇‖\"\\x41\"‖\"\\u0000\"‖\"\\ud800\"‖\"\\udf47\\ud83c\"",
                    "\"\\U0010ffff\"‖\"\\U7fffffff\"‖\"\\Uffffffff\"‖\"\\N\\_\\L\\P\\e\"‖\"\\\n\"‖y‖No‖ON‖~‖null‖NULL‖.inf‖-.INF‖.NaN",
                    "0‖00‖-0‖+1‖0777‖08‖0o17‖0O7‖0x1F‖0XfF‖-0xf‖0b101‖1_000‖_1‖+_‖1__‖190:20:30‖1:2.5‖1.5‖.5‖5.‖1e3‖1E+400",
                    "-1e-400‖1e9999999999‖9223372036854775808‖-9223372036854775808‖2001-12-14t21:59:43.10-05:00‖2002-12-14",
                    "kind: List\n‖items:\n‖apiVersion: v1\n‖kind: ConfigMap\n‖metadata: {name: a}\n‖metadata:\n‖data:\n‖status: {}\n",
                    "9".repeat(90) + "‖" + "9".repeat(500) + "‖" + "x".repeat(1030) + "‖" + "x".repeat(1030) + ": ")
            .flatMap(line -> Stream.of(line.split("‖")))
            .toList();

    /** Bytes that are not UTF-8. */
    private static final List<byte[]> BROKEN = Stream.of(
                    "c0af", "eda080", "edb080", "f4908080", "80", "e282", "ff", "fffe", "f0")
            .map(digits -> HexFormat.of().parseHex(digits))
            .toList();

    private static final List<byte[]> SEEDS = Stream.concat(labs(), Stream.of(Manifests.pod("containers: []")))
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final Choices choices;

    HostileInputs(Choices choices) {
        this.choices = choices;
    }

    byte[] next() {
        byte[] input =
                switch (choices.below(20)) {
                    case 0 -> noise();
                    case 1, 2, 3 -> utf8(pieces(1 + choices.below(40)));
                    case 4, 5, 6, 7, 8, 9, 10 -> changed(choices.from(SEEDS));
                    case 11, 12, 13 -> changed(utf8(anyObjects()));
                    case 14, 15, 16, 17 -> utf8(new WrongObjects(choices).text());
                    default -> choices.once(50) ? large() : utf8(nested());
                };
        return choices.once(12) ? encoded(input) : input;
    }

    private byte[] noise() {
        byte[] bytes = new byte[choices.below(600)];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) choices.below(256);
        }
        return bytes;
    }

    private String pieces(int count) {
        return Stream.generate(() -> choices.from(PIECES)).limit(count).collect(Collectors.joining());
    }

    private String anyObjects() {
        return new SchemaObjects(choices)
                .objects(2).stream().map(object -> YamlText.of(object, choices)).collect(Collectors.joining("---\n"));
    }

    private String nested() {
        String opening =
                choices.from(List.of("[", "{a: ", "- ", "? ", "a:\n - ", "[{", "{? [", "- ? ", "!a [", "&a [", "\n- "));
        String before = choices.once(2) ? "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: " : "";
        return before + opening.repeat(choices.below(choices.once(10) ? 5000 : 60)) + pieces(choices.below(4));
    }

    /** Something small, over and over, up to the limit and a little beyond. */
    private byte[] large() {
        String data = Manifests.configMap("k: ");
        String prefix = "%TAG !a! " + "x".repeat(100_000) + "\n--- ";
        String pod = Manifests.pod("containers: [{name: a, image: b, command: [a, ");
        byte[] before = utf8(choices.from(List.of("", pieces(choices.below(6)), data, data + "\n  ", prefix, pod)));
        byte[] piece = utf8(pieces(1 + choices.below(4)));
        byte[] input = new byte[Limits.BYTES + choices.below(3) - 1];
        System.arraycopy(before, 0, input, 0, before.length);
        for (int at = before.length; at < input.length; at += piece.length) {
            System.arraycopy(piece, 0, input, at, Math.min(piece.length, input.length - at));
        }
        return choices.once(2) ? input : Arrays.copyOf(input, 1 + choices.below(input.length));
    }

    private byte[] changed(byte[] seed) {
        byte[] input = seed;
        for (int left = 1 + choices.below(6); left > 0; left--) {
            int from = choices.below(input.length + 1);
            int to = Math.min(input.length, from + choices.below(choices.once(4) ? 200 : 4));
            byte[] between =
                    switch (choices.below(5)) {
                        case 0 -> new byte[0];
                        case 1 -> new byte[] {(byte) choices.below(choices.once(9) ? 256 : 128)};
                        case 2 -> choices.once(8) ? choices.from(SEEDS) : Arrays.copyOfRange(input, from, to);
                        default -> utf8(choices.from(PIECES));
                    };
            input = spliced(input, from, choices.once(2) ? to : from, between);
        }
        return input;
    }

    private byte[] encoded(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        return switch (choices.below(5)) {
            case 0 -> utf8(text.replace("\n", "\r\n"));
            case 1 -> utf8(text.replace("\n", "\r"));
            case 2 -> utf8("\uFEFF" + text);
            case 3 -> text.getBytes(StandardCharsets.UTF_16);
            default -> {
                int at = choices.below(input.length + 1);
                yield spliced(input, at, at, choices.from(BROKEN));
            }
        };
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] between) {
        byte[] output = Arrays.copyOf(input, from + between.length + input.length - to);
        System.arraycopy(between, 0, output, from, between.length);
        System.arraycopy(input, to, output, from + between.length, input.length - to);
        return output;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every manifest of the labs. */
    private static Stream<String> labs() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("labs"))) {
            for (Path file : files.filter(
                            each -> each.toString().matches(".*/(solution|accepted|rejected)/[^/]+\\.yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stream();
    }
}
