package dev.podo.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A check that acts, with its parameters. Names are those of objects in the learner's namespace. What comes of it is a
 * result of the kind's {@link ProbeKind#result() type}, over which the check's rule decides.
 */
public sealed interface Probe {

    ProbeKind kind();

    /** Where a request goes in. */
    sealed interface Entry {

        /** @param port a number or a name; a Service's only port if empty */
        record ThroughService(String service, String port) implements Entry {}

        /**
         * @param tls whether over HTTPS; the certificate is looked at, not trusted
         * @param secret whose certificate it is compared with, only with {@code tls}
         */
        record ThroughIngress(String host, boolean tls, Optional<String> secret) implements Entry {}

        /** Straight to one ready pod's own IP. */
        record AtPod(PodSelection pods, int port) implements Entry {}
    }

    /** A key of a ConfigMap or Secret. */
    record Source(String kind, String name, String key) {}

    /**
     * A file of a container in which a nonce is put.
     *
     * @param container empty for the first one
     */
    record NonceFile(String container, String path) {}

    /** What a file or variable is to be: a text, or what a key of a ConfigMap or Secret holds. */
    sealed interface Wanted {

        /** One line end at the end does not count. */
        record ExactText(String text) implements Wanted {}

        /**
         * What the key holds now and, in a twin of the pod that is started with a nonce under this key, that nonce:
         * so a copied value does not do.
         */
        record FromSource(Source source) implements Wanted {}
    }

    /**
     * A GET request.
     *
     * @param headers sent with it
     * @param change a key that holds a nonce in the twin of the pod that is asked instead; only {@link Entry.AtPod}
     * @param write where a nonce is put in the pod before it is asked; only {@link Entry.AtPod}, and without a change
     */
    record Http(
            Entry entry, String path, Map<String, String> headers, Optional<Source> change, Optional<NonceFile> write)
            implements Probe {

        public Http {
            headers = Map.copyOf(headers);
        }

        @Override
        public ProbeKind kind() {
            return ProbeKind.HTTP;
        }
    }

    /**
     * The resolving of a name from another pod.
     *
     * @param name without a dot, a Service of the learner's namespace
     * @param type {@code A} or {@code SRV}
     */
    record Dns(String name, String type) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.DNS;
        }
    }

    /**
     * A command in a container of one ready pod, without a shell.
     *
     * @param container empty for the first one
     */
    record Exec(PodSelection pods, String container, List<String> command, Optional<Source> change) implements Probe {

        public Exec {
            command = List.copyOf(command);
        }

        @Override
        public ProbeKind kind() {
            return ProbeKind.EXEC;
        }
    }

    /** The last lines that a container wrote. */
    record Logs(PodSelection pods, String container, int lines) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.LOGS;
        }
    }

    /** What the cluster has told of a workload and of its pods since it was created, or of all pods of one name. */
    record Events(PodSelection.Of of) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.EVENTS;
        }
    }

    record FileEquals(PodSelection pods, String container, String path, Wanted wanted) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.FILE_EQUALS;
        }
    }

    record EnvEquals(PodSelection pods, String container, String variable, Wanted wanted) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.ENV_EQUALS;
        }
    }

    /** Deletes one pod behind a Service and waits for the one that takes its place. */
    record ServiceStable(String service) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.SERVICE_STABLE;
        }
    }

    /** Many requests, each over a connection of its own. */
    record Spread(String service, String port, String path, int requests) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.SPREAD;
        }
    }

    /**
     * Deletes one pod and waits for the one that takes its place.
     *
     * @param container empty for the first one
     * @param file where a nonce is written before and read after; empty if nothing is to be kept
     * @param all whether all of the pods are deleted, not one
     */
    record SurvivesPodDeletion(PodSelection pods, String container, String file, boolean all) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.SURVIVES_POD_DELETION;
        }
    }

    /** Ends the process of a container in one pod, and waits until the container is restarted and the pod is ready. */
    record SurvivesRestart(PodSelection pods, NonceFile file) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.SURVIVES_RESTART;
        }
    }

    /** Restarts a Deployment as {@code kubectl rollout restart} does, under requests through a Service. */
    record RollingUpdate(String deployment, String service, String port, String path) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.ROLLING_UPDATE;
        }
    }

    /** How a claim is bound, and which of the pods mount it. */
    record PvcBound(String claim, Optional<PodSelection> pods) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.PVC_BOUND;
        }
    }

    /** Deletes pods behind a Service one after the other, under requests through it. */
    record KeepsAnswering(String service, String port, String path, int delete) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.KEEPS_ANSWERING;
        }
    }

    /** Starts a copy of one of a Deployment's pods that serves nothing, and looks whether requests go to it. */
    record LeavesOutBroken(String deployment, String service, String port, String path, int requests) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.LEAVES_OUT_BROKEN;
        }
    }

    /**
     * Deletes what the learner's last submission put there, all but claims, and submits it again.
     *
     * @param container empty for the first one
     * @param file where a nonce is written before and read after
     */
    record Recovery(PodSelection pods, String container, String file) implements Probe {

        @Override
        public ProbeKind kind() {
            return ProbeKind.RECOVERY;
        }
    }
}
