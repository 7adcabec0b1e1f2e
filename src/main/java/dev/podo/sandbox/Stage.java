package dev.podo.sandbox;

import java.util.Locale;

/** What a sandbox passes on its way to ready, in this order. */
public enum Stage {
    /** The container runs. */
    CONTAINER,
    /** The API server answers {@code /readyz}, authenticated. */
    API,
    /** The node is Ready. */
    NODE,
    /** The default ServiceAccount and the learner's access exist. */
    ACCESS,
    /** A pod resolves the name of a Service. */
    DNS,
    /** A request through an Ingress is answered by its Service. */
    INGRESS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
