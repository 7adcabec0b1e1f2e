package dev.podo.attempt;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.podo.text.Text;
import dev.podo.verify.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Reads what attempts came to, as it was stored by this and by earlier versions. */
@ApplicationScoped
class StoredResults {

    private final ObjectMapper json;

    StoredResults(ObjectMapper json) {
        this.json = json.copy().registerModule(new SimpleModule().addDeserializer(Text.class, new TextReader()));
    }

    List<Outcome> outcomes(String stored) {
        return read(stored, new TypeReference<List<Outcome>>() {});
    }

    List<Refusal> refusals(String stored) {
        return read(stored, new TypeReference<List<Refusal>>() {});
    }

    KeptEvidence evidence(String stored) {
        return read(stored, new TypeReference<KeptEvidence>() {});
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored result could not be read", e);
        }
    }

    /** What was expected and found was once the same in both languages, and stored as one text. */
    private static final class TextReader extends StdDeserializer<Text> {

        private static final long serialVersionUID = 1L;

        private TextReader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            return node.isTextual()
                    ? Text.same(node.asText())
                    : new Text(node.path("ko").asText(), node.path("en").asText());
        }
    }
}
