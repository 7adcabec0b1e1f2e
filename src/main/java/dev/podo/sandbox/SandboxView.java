package dev.podo.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A learner's sandbox as its learner sees it.
 *
 * @param id {@code null} when the learner has none
 * @param state {@code closed} when the learner has none
 * @param queuePosition counted from 1 while queued, else {@code null}
 * @param stages every stage of the boot, in order
 * @param expiresAt when the lease ends if nothing else ends it before; {@code null} unless leased
 * @param idleEndsAt when the lease ends if the sandbox is not used any more; {@code null} unless leased
 * @param image the state of the image build while it is not done, else {@code null}
 * @param reason the message key of why there is no sandbox or why it must wait; {@code null} when there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SandboxView(
        String id,
        String state,
        Long queuePosition,
        List<StageView> stages,
        Instant requestedAt,
        Instant leasedAt,
        Instant expiresAt,
        Instant idleEndsAt,
        ImageStatus image,
        String reason) {

    /**
     * One stage of the boot.
     *
     * @param state {@code done}, {@code now} or {@code next}
     * @param seconds how long it took, or has taken so far; {@code null} before it began or when it is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StageView(String name, String state, Double seconds) {}

    static SandboxView none(String reason, ImageStatus image) {
        return new SandboxView(
                null, SandboxState.CLOSED.code(), null, List.of(), null, null, null, null, image, reason);
    }

    @JsonIgnore
    public boolean isOpen() {
        return id != null && !isEnded();
    }

    @JsonIgnore
    public boolean isLeased() {
        return SandboxState.LEASED.code().equals(state);
    }

    @JsonIgnore
    public boolean isBooting() {
        return SandboxState.BOOTING.code().equals(state);
    }

    @JsonIgnore
    public boolean isQueued() {
        return SandboxState.QUEUED.code().equals(state)
                || SandboxState.REQUESTED.code().equals(state);
    }

    /** Whole minutes until the lease ends, by time or by idleness; only for a leased sandbox. */
    @JsonIgnore
    public long getMinutesLeft() {
        Instant end = idleEndsAt.isBefore(expiresAt) ? idleEndsAt : expiresAt;
        return Math.max(0, Duration.between(Instant.now(), end).toMinutes());
    }

    /** Whole minutes since the image build began; only while there is one. */
    @JsonIgnore
    public long getImageMinutes() {
        return image.startedAt() == null
                ? 0
                : Duration.between(image.startedAt(), Instant.now()).toMinutes();
    }

    private boolean isEnded() {
        return SandboxState.CLOSED.code().equals(state)
                || SandboxState.FAILED.code().equals(state);
    }
}
