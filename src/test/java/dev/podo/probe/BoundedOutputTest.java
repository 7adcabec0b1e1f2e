package dev.podo.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedOutputTest {

    @Test
    void the_beginning_is_kept_and_the_rest_is_counted() {
        AtomicInteger writes = new AtomicInteger();
        BoundedOutput output = new BoundedOutput(5, writes::incrementAndGet);

        write(output, "포도");
        write(output, "grapes");
        write(output, "grapes");

        assertThat(output.count()).isEqualTo(18);
        assertThat(output.text()).startsWith("포").hasSizeLessThanOrEqualTo(5);
        assertThat(writes).hasValue(3);
    }

    private static void write(BoundedOutput output, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.write(bytes, 0, bytes.length);
    }
}
