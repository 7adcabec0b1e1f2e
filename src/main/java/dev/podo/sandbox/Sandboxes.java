package dev.podo.sandbox;

import java.util.List;
import java.util.Optional;

/**
 * An engine that runs sandboxes. Sandboxes outlive the server: what {@link #list} returns after a restart is what was
 * running before it.
 *
 * <p>All methods block, and throw {@link SandboxUnavailable} when the engine itself can't be reached.
 */
interface Sandboxes {

    /** Whether sandboxes can run here, and if not, what is missing. Never throws. */
    EngineCheck check();

    /** Memory of the engine's machine in MiB. */
    long memoryMib();

    /** Starts the sandbox, or finds it when it runs already. */
    RunningSandbox open(String id);

    /** The sandbox if it runs. */
    Optional<RunningSandbox> find(String id);

    /** The ids of all sandboxes of this installation, running or not. */
    List<String> list();

    /** The ids of which anything is left, be it only what an opening or closing that was cut short left behind. */
    List<String> traces();

    /**
     * The admin kubeconfig, with an address that this server reaches; empty while the cluster has not written it yet.
     */
    Optional<String> adminKubeconfig(RunningSandbox sandbox);

    /** Removes the sandbox with all it holds. Closing one that is gone does nothing. */
    void close(String id);
}
