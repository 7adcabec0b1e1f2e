package dev.podo.attempt;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a lab begins with, and whether it is in the learner's cluster, in one language.
 *
 * @param state {@code none} for a lab that begins with nothing, {@code unprepared}, {@code preparing} or
 *     {@code prepared}
 * @param reason why the last try to prepare it came to nothing, in a sentence; {@code null} unless it did
 * @param startingOver whether what the lab has is being taken away, to begin anew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetupView(
        String state,
        String reason,
        boolean startingOver,
        List<ObjectView> objects,
        @JsonIgnore List<YamlView> files) {

    /**
     * One object.
     *
     * @param namespace empty in the learner's own, and for what is in none
     */
    public record ObjectView(String kind, String name, String namespace) {}

    @JsonIgnore
    public boolean isEmpty() {
        return objects.isEmpty();
    }

    @JsonIgnore
    public boolean isPreparing() {
        return "preparing".equals(state) || startingOver;
    }

    @JsonIgnore
    public boolean isPrepared() {
        return "prepared".equals(state);
    }
}
