package dev.podo.sandbox;

/** The cluster that the tests of other packages share with those of this one. */
public final class SharedCluster {

    private SharedCluster() {}

    /** Boots it where no test has yet. */
    public static Cluster open() {
        return TestSandboxes.first().cluster();
    }

    /** A shell on the cluster's node with the learner's rights, in a folder of its own that does not exist yet. */
    public static LearnerShell shell(String folder) {
        return shell(TestSandboxes.first(), folder);
    }

    /** The same on the cluster's neighbour, for what can go on beside. */
    public static LearnerShell neighboursShell(String folder) {
        return shell(TestSandboxes.second(), folder);
    }

    private static LearnerShell shell(TestSandbox sandbox, String folder) {
        String kubeconfig = TestSandboxes.learnerKubeconfig(sandbox, "https://127.0.0.1:6443");
        return LearnerShell.open(sandbox.running().container(), "/tmp/" + folder, kubeconfig);
    }
}
