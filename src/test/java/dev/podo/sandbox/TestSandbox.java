package dev.podo.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Frame;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A running sandbox, with ways to run commands in it. */
record TestSandbox(RunningSandbox running, Cluster cluster) {

    private static final int SECONDS = 30;

    /** What a command said, both of its outputs in one. */
    record Said(int exit, String output) {}

    InspectContainerResponse inspect() {
        return TestSandboxes.DOCKER.inspectContainerCmd(running.container()).exec();
    }

    /** The address of the sandbox's container in its own network. */
    String address() {
        return network().getIpAddress();
    }

    /** The machine's address in that network. */
    String gateway() {
        return network().getGateway();
    }

    private com.github.dockerjava.api.model.ContainerNetwork network() {
        return inspect().getNetworkSettings().getNetworks().values().iterator().next();
    }

    /** Runs a command on the node itself, as root. */
    Said onNode(String... command) {
        var docker = TestSandboxes.DOCKER;
        String exec = docker.execCreateCmd(running.container())
                .withCmd(command)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec()
                .getId();
        var output = new ByteArrayOutputStream();
        try (var frames = docker.execStartCmd(exec).exec(new ResultCallback.Adapter<Frame>() {
            @Override
            public void onNext(Frame frame) {
                output.writeBytes(frame.getPayload());
            }
        })) {
            if (!frames.awaitCompletion(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("On the node, " + String.join(" ", command) + " did not end");
            }
        } catch (InterruptedException | java.io.IOException e) {
            throw new AssertionError(e);
        }
        return new Said(docker.inspectExecCmd(exec).exec().getExitCodeLong().intValue(), text(output));
    }

    /** Runs a command in a container of a pod. */
    Said inPod(String namespace, String pod, String container, String... command) {
        var output = new ByteArrayOutputStream();
        try (ExecWatch exec = cluster.admin()
                .pods()
                .inNamespace(namespace)
                .withName(pod)
                .inContainer(container)
                .writingOutput(output)
                .writingError(output)
                .exec(command)) {
            return new Said(exec.exitCode().get(SECONDS, TimeUnit.SECONDS), text(output));
        } catch (Exception e) {
            throw new AssertionError("In pod " + pod + ", " + String.join(" ", command) + " did not end well", e);
        }
    }

    private static String text(ByteArrayOutputStream output) {
        return output.toString(StandardCharsets.UTF_8);
    }
}
