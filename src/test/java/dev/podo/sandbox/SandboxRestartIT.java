package dev.podo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sandbox whose container was started again is the same sandbox. */
class SandboxRestartIT {

    @Test
    void keepsTheLearnersObjectsAndRights() {
        TestSandbox before = TestSandboxes.second();
        before.cluster()
                .learner()
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("kept")
                        .endMetadata()
                        .withData(Map.of("colour", "grape"))
                        .build())
                .create();
        String token = before.cluster().learner().getConfiguration().getOauthToken();

        TestSandboxes.DOCKER.restartContainerCmd(before.running().container()).exec();
        TestSandbox after = TestSandboxes.bootAgain(before);

        assertThat(after.running().container()).isEqualTo(before.running().container());
        assertThat(after.cluster().learner().getConfiguration().getOauthToken()).isEqualTo(token);
        var kept = after.cluster().learner().configMaps().withName("kept");
        assertThat(kept.get().getData()).containsEntry("colour", "grape");
        kept.delete();
    }

    @Test
    void blocksItsEgressAgain() {
        TestSandbox sandbox = TestSandboxes.second();
        TestSandboxes.DOCKER.restartContainerCmd(sandbox.running().container()).exec();
        TestSandbox again = TestSandboxes.bootAgain(sandbox);

        var rules = again.onNode("iptables", "-w", "-t", "mangle", "-S", "PODO-EGRESS");

        assertThat(rules.output()).contains("-d 172.16.0.0/12 -j DROP", "-d " + again.gateway() + "/32 -j DROP");
    }
}
