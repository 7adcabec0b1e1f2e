package dev.podo.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Set;

/**
 * How far the build of the sandbox image is, as {@code docker/build} reports it.
 *
 * @param state {@code building}, {@code ready} or {@code failed}
 * @param percent of the whole build, 0 to 100
 * @param message what went wrong, in a plain sentence; otherwise empty
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ImageStatus(
        String state,
        String stage,
        int percent,
        Instant startedAt,
        Instant updatedAt,
        String image,
        String flavour,
        String kubernetes,
        String message) {

    private static final Set<String> STAGES = Set.of(
            "base-system",
            "kubernetes-source",
            "kubernetes-compile",
            "addons",
            "lab-images",
            "k3s-image",
            "sandbox-image");

    /** The word by which messages know the stage; a stage that is new to this server counts as the start. */
    @JsonIgnore
    public String getStageWord() {
        return STAGES.contains(stage) ? stage.replace('-', '_') : "start";
    }

    @JsonIgnore
    public boolean isReady() {
        return "ready".equals(state);
    }

    @JsonIgnore
    public boolean hasFailed() {
        return "failed".equals(state);
    }
}
