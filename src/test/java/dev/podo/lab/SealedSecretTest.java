package dev.podo.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSecretTest {

    private static final String SALT = "a1b2";

    private static Map<String, Object> secret(String text) {
        return Map.of("kind", "Secret", "data", Map.of("password", base64(text)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object sealedPassword(Map<String, Object> secret) {
        return ((Map<?, ?>) SealedSecret.seal(secret, SALT).get("data")).get("password");
    }

    @Test
    void a_value_becomes_its_salted_hash() {
        assertThat(sealedPassword(secret("hunter2")))
                .isEqualTo("sealed:a1b2:d2531a4a2044fb4f587d4e48d9f1d7dd096f09b076b281ab513545459006f61d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "비밀번호 🍇",
                "",
                "a text longer than one block of the hash, which is sixty-four bytes long"
            })
    void a_sealed_value_still_tells_whether_it_is_a_known_text(String text) {
        Map<String, Object> sealed = SealedSecret.seal(secret(text), SALT);

        assertThat(SealedSecret.holds(sealed, "password", text)).isTrue();
        assertThat(SealedSecret.holds(secret(text), "password", text)).isTrue();
        assertThat(SealedSecret.holds(sealed, "password", text + "\n")).isFalse();
        assertThat(SealedSecret.holds(sealed, "password", "other")).isFalse();
        assertThat(SealedSecret.holds(sealed, "other", text)).isFalse();
    }

    @Test
    void a_newline_at_the_end_makes_another_text() {
        assertThat(SealedSecret.holds(secret("pw\n"), "password", "pw")).isFalse();
        assertThat(SealedSecret.holds(SealedSecret.seal(secret("pw\n"), SALT), "password", "pw"))
                .isFalse();
    }

    @Test
    void plain_text_of_a_manifest_is_sealed_like_base64_and_wins_over_it() {
        Map<String, Object> manifest =
                Map.of("data", Map.of("password", base64("old")), "stringData", Map.of("password", "hunter2"));

        assertThat(SealedSecret.holds(manifest, "password", "hunter2")).isTrue();
        assertThat(SealedSecret.seal(manifest, SALT)).doesNotContainKey("stringData");
        assertThat(sealedPassword(manifest)).isEqualTo(sealedPassword(secret("hunter2")));
    }

    @Test
    void what_is_not_base64_is_sealed_as_it_stands() {
        Map<String, Object> wrong = Map.of("data", Map.of("password", "not base64!"));

        assertThat(sealedPassword(wrong)).isEqualTo(sealedPassword(secret("not base64!")));
        assertThat(SealedSecret.holds(wrong, "password", "not base64!")).isFalse();
    }

    @Test
    void a_value_may_be_missing_or_broken_into_lines() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("password", null);

        assertThat(sealedPassword(Map.of("data", nothing))).isEqualTo(sealedPassword(secret("")));
        assertThat(sealedPassword(Map.of("data", Map.of("password", "aHVu\ndGVyMg==\n"))))
                .isEqualTo(sealedPassword(secret("hunter2")));
    }

    @Test
    void the_copy_that_kubectl_keeps_goes_and_the_original_stays_as_it_is() {
        Map<String, Object> annotations = new LinkedHashMap<>(
                Map.of("kubectl.kubernetes.io/last-applied-configuration", "{hunter2}", "team", "blue"));
        Map<String, Object> original = new LinkedHashMap<>(secret("hunter2"));
        original.put("metadata", new LinkedHashMap<>(Map.of("name", "s", "annotations", annotations)));
        String before = original.toString();

        Map<String, Object> sealed = SealedSecret.seal(original, SALT);

        assertThat(sealed.get("metadata")).isEqualTo(Map.of("name", "s", "annotations", Map.of("team", "blue")));
        assertThat(sealed.toString()).doesNotContain("hunter2").doesNotContain(base64("hunter2"));
        assertThat(original).hasToString(before);
    }

    @Test
    void sealing_twice_changes_nothing_more() {
        Map<String, Object> sealed = SealedSecret.seal(secret("hunter2"), SALT);

        assertThat(SealedSecret.seal(sealed, "other")).isEqualTo(sealed);
    }

    @Test
    void a_secret_without_values_stays_without() {
        assertThat(SealedSecret.seal(Map.of("kind", "Secret"), SALT)).isEqualTo(Map.of("kind", "Secret"));
        assertThat(SealedSecret.holds(Map.of("kind", "Secret"), "password", "")).isFalse();
    }

    @Test
    void very_many_values_do_not_take_very_long() {
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 50_000; i++) {
            many.put("key" + i, "eA==");
        }

        Map<String, Object> sealed = SealedSecret.seal(Map.of("data", many), SALT);

        assertThat(SealedSecret.holds(sealed, "key0", "x")).isTrue();
        assertThat(((Map<?, ?>) sealed.get("data")).get("key49999")).isEqualTo("sealed:a1b2:");
        assertThat(SealedSecret.holds(sealed, "key49999", "x")).isFalse();
    }

    @Test
    void a_salt_must_not_blur_where_it_ends() {
        assertThatThrownBy(() -> SealedSecret.seal(secret("x"), "a:b")).isInstanceOf(IllegalArgumentException.class);
    }
}
