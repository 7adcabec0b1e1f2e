package dev.podo.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podo.search.Entry.Kind;
import dev.podo.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final SearchIndex KOREAN = new SearchIndex(
            Language.KO,
            List.of(
                    entry(Language.KO, "dies", "파드", "파드가 죽으면 디플로이먼트가 새 파드를 만듭니다."),
                    entry(Language.KO, "address", "서비스", "서비스는 영구적인 IP 주소를 줍니다."),
                    entry(Language.KO, "config", "컨피그맵", "컨피그맵(ConfigMap)에는 설정을 둡니다.")),
            List.of("파드", "컨피그맵", "디플로이먼트"));

    private static final SearchIndex ENGLISH = new SearchIndex(
            Language.EN,
            List.of(
                    entry(Language.EN, "volume", "Data", "A PersistentVolume outlives the Pods that mount it."),
                    entry(Language.EN, "config", "ConfigMap", "Settings belong into a ConfigMap <b>.")),
            List.of());

    @Test
    void korean_is_found_in_whatever_form_it_stands() {
        assertThat(paths(KOREAN, "파드가 죽으면")).containsExactly("dies");
        assertThat(paths(KOREAN, "죽은 파드")).containsExactly("dies");
        assertThat(paths(KOREAN, "영구 ip")).containsExactly("address");
        assertThat(paths(KOREAN, "컨피그맵")).containsExactly("config");
        assertThat(paths(KOREAN, "configmap")).containsExactly("config");
    }

    @Test
    void names_are_found_by_their_parts_and_as_one_word() {
        assertThat(paths(ENGLISH, "persistent volume")).containsExactly("volume");
        assertThat(paths(ENGLISH, "persistentvolume")).containsExactly("volume");
        assertThat(paths(ENGLISH, "PersistentVolumes")).containsExactly("volume");
        assertThat(paths(ENGLISH, "config map")).containsExactly("config");
        assertThat(paths(ENGLISH, "mounting pod")).containsExactly("volume");
    }

    @Test
    void the_words_are_marked_and_the_rest_is_escaped() {
        assertThat(ENGLISH.withAll("settings", 5).get(0).passage())
                .isEqualTo("<mark>Settings</mark> belong into a ConfigMap &lt;b&gt;.");
    }

    @Test
    void a_passage_ends_where_a_paragraph_does() {
        var index = new SearchIndex(
                Language.EN, List.of(entry(Language.EN, "list", "List", "one kubelet\ntwo proxies\nthree")), List.of());
        assertThat(index.withAll("proxy", 5).get(0).passage()).isEqualTo("two <mark>proxies</mark>");
    }

    @Test
    void what_is_no_word_finds_nothing() {
        assertThat(paths(ENGLISH, "")).isEmpty();
        assertThat(paths(ENGLISH, "\"(:*~ AND")).isEmpty();
        assertThat(paths(ENGLISH, "the")).isEmpty();
    }

    private static List<String> paths(SearchIndex index, String query) {
        return index.withAll(query, 5).stream().map(Found::path).toList();
    }

    private static Entry entry(Language language, String path, String title, String words) {
        return new Entry(language, Kind.LESSON, path, "", title, words);
    }
}
