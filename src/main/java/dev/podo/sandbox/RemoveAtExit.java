package dev.podo.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Leaves nothing running behind a server whose sandboxes nobody waits for. */
@ApplicationScoped
class RemoveAtExit {

    private static final Logger LOG = Logger.getLogger(RemoveAtExit.class);
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(300);

    private final SandboxConfig config;
    private final Sandboxes sandboxes;

    RemoveAtExit(SandboxConfig config, Sandboxes sandboxes) {
        this.config = config;
        this.sandboxes = sandboxes;
    }

    /** Comes after the keeper has stopped, so that nothing starts anew what is removed here. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) {
        if (config.removeAtExit() && sandboxes.check().usable()) {
            try {
                new Deadline(WITHIN, POLL, () -> {}).until("the end of all sandboxes", this::nothingIsLeft);
            } catch (SandboxUnavailable e) {
                LOG.errorf("Sandboxes of %s are left behind: %s", config.installation(), e.getMessage());
            }
        }
    }

    /** Asked again after a removal, for a container whose making was under way. */
    private boolean nothingIsLeft() {
        var traces = sandboxes.traces();
        traces.forEach(this::remove);
        return traces.isEmpty();
    }

    private void remove(String id) {
        try {
            sandboxes.close(id);
        } catch (SandboxUnavailable busy) {
            LOG.debugf(busy, "Sandbox %s could not be removed at once", id);
        }
    }
}
