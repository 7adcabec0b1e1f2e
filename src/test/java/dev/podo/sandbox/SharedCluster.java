package dev.podo.sandbox;

import java.util.List;
import java.util.function.Supplier;

/** A cluster that the tests of other packages share with those of this one. */
public final class SharedCluster {

    private final Supplier<TestSandbox> sandbox;

    private SharedCluster(Supplier<TestSandbox> sandbox) {
        this.sandbox = sandbox;
    }

    /** Boots it where no test has yet. */
    public static Cluster open() {
        return TestSandboxes.first().cluster();
    }

    /** Clusters for what can go on side by side, this one among them; each boots where it is first asked for. */
    public static List<SharedCluster> several() {
        return List.of(
                new SharedCluster(TestSandboxes::first),
                new SharedCluster(TestSandboxes::second),
                new SharedCluster(TestSandboxes::third));
    }

    /** A shell on the cluster's node with the learner's rights, in a folder of its own that does not exist yet. */
    public LearnerShell shell(String folder) {
        TestSandbox booted = sandbox.get();
        String kubeconfig = TestSandboxes.learnerKubeconfig(booted, "https://127.0.0.1:6443");
        return LearnerShell.open(booted.running().container(), "/tmp/" + folder, kubeconfig);
    }
}
