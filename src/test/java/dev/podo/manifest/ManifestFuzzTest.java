package dev.podo.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is submitted, the reader answers: soon, in words, and with places that exist. More inputs, and others, with
 * {@code -Dpodo.fuzz.inputs=100000 -Dpodo.fuzz.seed=1}.
 */
class ManifestFuzzTest {

    private static final long SEED = Long.getLong("podo.fuzz.seed", 20_261_122);
    private static final int INPUTS = Integer.getInteger("podo.fuzz.inputs", 100_000);
    private static final int WARM_UP = 3_000;

    private final Map<String, Integer> answers = new TreeMap<>();
    private long slowestCpu;
    private long slowestWall;

    @Test
    void no_input_makes_the_reader_throw_or_dawdle() {
        HostileInputs warmUp = new HostileInputs(Choices.random(SEED + 1));
        for (int number = 0; number < WARM_UP; number++) {
            Manifests.readAnyKind(warmUp.next());
        }
        HostileInputs inputs = new HostileInputs(Choices.random(SEED));
        long start = System.nanoTime();
        for (int number = 1; number <= INPUTS; number++) {
            byte[] input = inputs.next();
            try {
                check(input, timed(input));
            } catch (Throwable fault) {
                throw new AssertionError("Input " + number + " of seed " + SEED + ": " + shown(input), fault);
            }
        }
        System.out.printf(
                "%d inputs in %d ms; slowest %d ms of processor time, %d ms by the clock; answers %s%n",
                INPUTS, millis(System.nanoTime() - start), slowestCpu, slowestWall, answers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "- ",
                "? ",
                "a: ",
                "'",
                "\"",
                "\n",
                ",",
                "*a ",
                "&a ",
                "!a ",
                "---\n",
                "|\n ",
                "# \n",
                "- a\n",
                "{a,",
                "[?,",
                "[a: b,",
                "[1e-300,",
                "[12345678901234567890,",
                "a b\n ",
                "a\n\n",
                "\"\\u0041\" ",
                "%TAG !a! x\n"
            })
    void repetitions_up_to_the_limit_end_soon(String piece) {
        String opening = piece.length() > 2 && "[{".indexOf(piece.charAt(0)) >= 0 ? piece.substring(0, 1) : "";
        String repeated = piece.substring(opening.length());
        String input = opening + repeated.repeat((Limits.BYTES - 1) / repeated.length());
        Manifests.read(input);
        assertThat(ProcessorTime.millisOf(() -> Manifests.read(input))).isLessThan(ProcessorTime.MOST_MILLIS);
    }

    private ManifestResult timed(byte[] input) {
        AtomicReference<ManifestResult> result = new AtomicReference<>();
        long wall = System.nanoTime();
        long cpu = ProcessorTime.millisOf(() -> result.set(Manifests.readAnyKind(input)));
        slowestWall = Math.max(slowestWall, millis(System.nanoTime() - wall));
        slowestCpu = Math.max(slowestCpu, cpu);
        assertThat(cpu).isLessThan(ProcessorTime.MOST_MILLIS);
        return result.get();
    }

    private void check(byte[] input, ManifestResult result) {
        answers.merge(result.getClass().getSimpleName(), 1, Integer::sum);
        if (result instanceof ManifestResult.Rejected rejected) {
            Lines lines = Lines.of(new String(input, StandardCharsets.UTF_8));
            for (ManifestProblem problem : rejected.problems()) {
                assertThat(lines.hold(problem)).as(problem::toString).isTrue();
            }
        }
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private static String shown(byte[] input) {
        return input.length > 4_000
                ? input.length + " bytes, beginning with " + new String(input, 0, 4_000, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(input) + "\n" + new String(input, StandardCharsets.UTF_8);
    }
}
