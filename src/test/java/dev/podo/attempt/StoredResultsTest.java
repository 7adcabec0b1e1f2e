package dev.podo.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podo.text.Text;
import org.junit.jupiter.api.Test;

class StoredResultsTest {

    private static final String OUTCOME = """
            [{"check": "ready", "state": "FAIL", "points": 3, "earned": 0, "code": "not-ready",
              "title": {"ko": "제목", "en": "Title"}, "message": {"ko": "말", "en": "Message"},
              "expected": %s, "found": %s, "why": {"ko": "왜", "en": "Why"}, "next": "kubectl"}]
            """;

    private final StoredResults stored = new StoredResults(new ObjectMapper());

    @Test
    void outcomes_of_today_have_what_was_expected_in_both_languages() {
        String json = OUTCOME.formatted("{\"ko\": \"준비됨\", \"en\": \"ready\"}", "{\"ko\": \"0\", \"en\": \"0\"}");

        assertThat(stored.outcomes(json).get(0).expected()).isEqualTo(new Text("준비됨", "ready"));
    }

    @Test
    void outcomes_that_were_stored_with_one_text_for_both_languages_are_still_read() {
        String json = OUTCOME.formatted("\"podReady\"", "\"Ready = False\"");

        assertThat(stored.outcomes(json).get(0).found()).isEqualTo(Text.same("Ready = False"));
    }

    @Test
    void evidence_from_before_there_were_probes_is_still_read() {
        KeptEvidence evidence = stored.evidence("{\"elapsedMillis\": 5, \"objects\": [], \"leftOut\": 0}");

        assertThat(evidence.probes()).isEmpty();
        assertThat(evidence.toEvidence().elapsed()).hasMillis(5);
    }
}
