package dev.podo.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlColoursTest {

    @Test
    void keysValuesAndCommentsAreTold() {
        assertThat(YamlColours.html("- replicas: 2 # two"))
                .isEqualTo("<span class=\"y-mark\">-</span> <span class=\"y-key\">replicas</span>: "
                        + "<span class=\"y-number\">2</span> <span class=\"y-comment\"># two</span>\n");
    }

    @Test
    void aColonOrHashInsideAWordIsNeitherKeyNorComment() {
        assertThat(YamlColours.html("image: podo/nginx:1#2"))
                .isEqualTo("<span class=\"y-key\">image</span>: podo/nginx:1#2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 'it''s' # x", "---", "args: [\"-c\", 'sleep 1', 3, true]", "한글: \"값\"", "\"open", ""})
    void nothingIsLostOrAdded(String line) {
        String text = YamlColours.html(line)
                .replaceAll("</?span[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'");

        assertThat(text.stripTrailing()).isEqualTo(line);
    }
}
