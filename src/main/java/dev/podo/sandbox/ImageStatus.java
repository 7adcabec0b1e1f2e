package dev.podo.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

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

    @JsonIgnore
    public boolean isReady() {
        return "ready".equals(state);
    }

    @JsonIgnore
    public boolean hasFailed() {
        return "failed".equals(state);
    }
}
