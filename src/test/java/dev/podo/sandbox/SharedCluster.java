package dev.podo.sandbox;

/** The cluster that the tests of other packages share with those of this one. */
public final class SharedCluster {

    private SharedCluster() {}

    /** Boots it where no test has yet. */
    public static Cluster open() {
        return TestSandboxes.first().cluster();
    }
}
