package dev.podo.sandbox;

import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * A leased sandbox to work with.
 *
 * @param sandbox the sandbox's id
 * @param namespace the learner's own namespace
 * @param admin a client that may do everything; for looking and for probes, never for what a learner submits
 * @param learner a client with exactly the learner's rights
 * @param httpPort the loopback port of the ingress controller
 * @param httpsPort the same for TLS
 */
public record Cluster(
        String sandbox,
        String namespace,
        KubernetesClient admin,
        KubernetesClient learner,
        int httpPort,
        int httpsPort) {

    /** The namespace that is the learner's, in every sandbox. */
    public static final String NAMESPACE = "learner";

    /** Where the grader's own objects are, out of the learner's reach. */
    public static final String SYSTEM_NAMESPACE = "podo-system";

    /** The grader's own pod there; its container {@link #PROBER_TOOLS} holds curl and dig. */
    public static final String PROBER = "prober";

    public static final String PROBER_TOOLS = "tools";

    /** Where the grader starts twins of the learner's pods, out of the learner's reach too. */
    public static final String TWIN_NAMESPACE = "podo-twin";
}
