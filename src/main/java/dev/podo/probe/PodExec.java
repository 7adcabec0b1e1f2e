package dev.podo.probe;

import dev.podo.probe.Ran.End;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands in a container of one pod. What goes wrong in there is the learner's. */
final class PodExec {

    private final KubernetesClient admin;
    private final Pod pod;
    private final String container;

    /**
     * @param container empty for the first one
     * @throws Trouble if the pod has no such container
     */
    PodExec(KubernetesClient admin, Pod pod, String container) {
        this.admin = admin;
        this.pod = pod;
        this.container = container(pod, container);
    }

    /** @throws Trouble if it can't be run or does not end in time */
    Ran run(List<String> command, int keptBytes, Duration limit) {
        return settled(exec(keptBytes).run(command, limit), command, limit);
    }

    /** The same, with input, until the output is as waited for. */
    Ran write(List<String> command, String input, Duration limit) {
        return settled(
                exec(BoundedExec.KEPT_BYTES)
                        .writing(input, output -> output.contains(input))
                        .run(command, limit),
                command,
                limit);
    }

    /** The first of these programs that is there, with an argument. */
    Ran runFirst(List<String> programs, List<String> arguments, Duration limit) {
        return runFirst(
                programs.stream()
                        .map(program -> Stream.concat(Stream.of(program), arguments.stream())
                                .toList())
                        .toList(),
                limit);
    }

    /** The first of these commands whose program is there. */
    Ran runFirst(List<List<String>> commands, Duration limit) {
        for (List<String> command : commands) {
            Ran ran = run(command, BoundedExec.KEPT_BYTES, limit);
            if (!ran.isMissing()) {
                return ran;
            }
        }
        throw Trouble.lasting(
                "no-program",
                PodFacts.name(pod) + ", " + container,
                commands.get(0).get(0),
                container);
    }

    static String container(Pod pod, String wanted) {
        List<String> names =
                pod.getSpec().getContainers().stream().map(Container::getName).toList();
        if (wanted.isEmpty()) {
            return names.get(0);
        }
        if (!names.contains(wanted)) {
            throw Trouble.passing("no-container", String.join(", ", names), wanted, PodFacts.name(pod));
        }
        return wanted;
    }

    private BoundedExec exec(int keptBytes) {
        return new BoundedExec(admin, pod.getMetadata().getNamespace(), PodFacts.name(pod), container, keptBytes);
    }

    private Ran settled(Ran ran, List<String> command, Duration limit) {
        if (ran.end() == End.NOT_STARTED) {
            throw stopped(ran);
        }
        if (ran.end() == End.TOO_LONG || ran.end() == End.TOO_MUCH) {
            String shown = ran.output().lines().limit(3).collect(Collectors.joining(" "));
            throw Trouble.passing(
                    "command-endless",
                    shown,
                    String.join(" ", command),
                    String.valueOf(Math.round(limit.toMillis() / 1000.0)));
        }
        return ran;
    }

    /** A pod may stop just when a command is to run in it; if it still runs, the cluster is at fault. */
    private RuntimeException stopped(Ran ran) {
        Pod now = admin.resource(pod).get();
        if (now != null && PodFacts.uid(now).equals(PodFacts.uid(pod)) && PodFacts.isReady(now)) {
            return new ProbeFault("The cluster did not run a command in a ready pod: " + ran.errors());
        }
        return Trouble.passing("no-ready-pod", now == null ? "" : PodFacts.state(now), "pod/" + PodFacts.name(pod));
    }
}
