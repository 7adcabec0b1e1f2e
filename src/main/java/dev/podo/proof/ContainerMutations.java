package dev.podo.proof;

import java.util.List;

/** What can be wrong with a container: its image, its command, its ports, its resources, its being there. */
final class ContainerMutations {

    private static final String NO_ROOM = "1Ti";

    private ContainerMutations() {}

    static void of(Edits edits) {
        PodTemplate.in(edits).ifPresent(template -> {
            template.allContainers(edits).forEach(container -> {
                images(edits, container);
                commands(edits, container);
                resources(edits, container);
            });
            template.containers(edits).forEach(container -> ports(edits, container));
            if (template.containers(edits).size() > 1) {
                template.containers(edits)
                        .forEach(container -> edits.remove("container-removed", name(edits, container), container));
            }
            edits.append(
                    "container-added",
                    "",
                    template.spec().then("containers"),
                    Edits.map(
                            "name",
                            "podo-mutant",
                            "image",
                            "podo/busybox",
                            "command",
                            List.of(PodTemplate.serves(edits) ? "sleep" : "true", "infinity")));
        });
    }

    static String name(Edits edits, Place container) {
        return container.then("name").text(edits.object());
    }

    private static void images(Edits edits, Place container) {
        String name = name(edits, container);
        Place image = container.then("image");
        String right = image.text(edits.object());
        edits.set("image-other", name, image, right.contains("podo/nginx") ? "podo/redis" : "podo/nginx");
        edits.set("image-unpullable", name, image, "registry.invalid/none");
        String repository = right.replaceFirst("(?<=[^/]):[^:/]+$", "");
        edits.set("image-tag", name, image, repository + ":no-such-tag");
    }

    private static void commands(Edits edits, Place container) {
        String name = name(edits, container);
        Place command = container.then("command");
        edits.remove("command-removed", name, command);
        edits.remove("args-removed", name, container.then("args"));
        edits.set("command-fails", name, command, List.of("false"));
        edits.set("command-does-nothing", name, command, List.of("true"));
        edits.set("command-missing", name, command, List.of("/no/such/program"));
    }

    private static void resources(Edits edits, Place container) {
        String name = name(edits, container);
        Place resources = container.then("resources");
        for (String part : List.of("requests", "limits")) {
            for (String resource : resources.then(part).keys(edits.object())) {
                edits.remove("resource-removed", name + ":" + part + "." + resource, resources.then(part, resource));
            }
        }
        edits.change("no-room", name, resources + " ask for " + NO_ROOM + " of memory", copy -> {
            Edits.put(copy, resources.then("requests", "memory"), NO_ROOM);
            Edits.put(copy, resources.then("limits", "memory"), NO_ROOM);
        });
    }

    private static void ports(Edits edits, Place container) {
        for (Place port : container.then("ports").items(edits.object())) {
            Place number = port.then("containerPort");
            String detail = name(edits, container) + ":" + number.text(edits.object());
            number.number(edits.object())
                    .ifPresent(right -> edits.set("container-port", detail, number, right % 65535 + 1));
            edits.remove("container-port-removed", detail, port);
            edits.set(
                    "container-port-protocol",
                    detail,
                    port.then("protocol"),
                    port.then("protocol").text(edits.object()).equals("UDP") ? "TCP" : "UDP");
            if (port.then("name").isIn(edits.object())) {
                edits.set("container-port-name", detail, port.then("name"), "other");
            }
        }
    }
}
