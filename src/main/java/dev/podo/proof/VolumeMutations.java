package dev.podo.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What can be wrong with volumes and with where they are mounted. */
final class VolumeMutations {

    private static final List<Place> SOURCES = List.of(
            Place.of("configMap", "name"),
            Place.of("secret", "secretName"),
            Place.of("persistentVolumeClaim", "claimName"));

    private VolumeMutations() {}

    static void of(Edits edits) {
        PodTemplate.in(edits).ifPresent(template -> {
            template.allContainers(edits).forEach(container -> mounts(edits, container));
            Place volumes = template.spec().then("volumes");
            volumes.items(edits.object()).forEach(volume -> volume(edits, template, volume));
            edits.append(
                    "volume-missing",
                    "",
                    volumes,
                    Edits.map("name", "podo-mutant", "configMap", Edits.map("name", "no-such-config")));
        });
    }

    private static void mounts(Edits edits, Place container) {
        for (Place mount : container.then("volumeMounts").items(edits.object())) {
            String detail = ContainerMutations.name(edits, container) + ":"
                    + mount.then("name").text(edits.object());
            edits.remove("mount-removed", detail, mount);
            Place path = mount.then("mountPath");
            edits.set("mount-path", detail, path, path.text(edits.object()).replaceFirst("/*$", "") + "x");
            Place subPath = mount.then("subPath");
            if (subPath.isIn(edits.object())) {
                edits.remove("sub-path-removed", detail, subPath);
            } else {
                edits.set("sub-path", detail, subPath, "podo-mutant");
            }
            Place readOnly = mount.then("readOnly");
            boolean isReadOnly = readOnly.text(edits.object()).equals("true");
            edits.set(isReadOnly ? "mount-writable" : "mount-read-only", detail, readOnly, !isReadOnly);
        }
    }

    private static void volume(Edits edits, PodTemplate template, Place volume) {
        String name = volume.then("name").text(edits.object());
        edits.change("volume-removed", name, "the volume " + name + " and its mounts are left out", copy -> {
            Edits.cut(copy, volume);
            template.allContainers(edits).forEach(container -> unmount(edits, copy, container, name));
        });
        edits.set("volume-empty", name, volume, Edits.map("name", name, "emptyDir", Edits.map()));
        for (Place source : SOURCES) {
            Place reference = volume.then(source.path().toArray());
            if (reference.isIn(edits.object())) {
                edits.set("volume-source", name, reference, reference.text(edits.object()) + "-x");
            }
        }
        for (String kind : List.of("configMap", "secret")) {
            for (Place item : volume.then(kind, "items").items(edits.object())) {
                String detail = name + ":" + item.then("key").text(edits.object());
                edits.set(
                        "volume-key", detail, item.then("key"), item.then("key").text(edits.object()) + "x");
                edits.set(
                        "volume-path",
                        detail,
                        item.then("path"),
                        item.then("path").text(edits.object()) + "x");
            }
        }
    }

    private static void unmount(Edits edits, Map<String, Object> copy, Place container, String volume) {
        List<Place> mounts = new ArrayList<>(container.then("volumeMounts").items(edits.object()));
        // From the end, since what follows a removed mount moves up.
        for (int index = mounts.size() - 1; index >= 0; index--) {
            if (mounts.get(index).then("name").text(edits.object()).equals(volume)) {
                Edits.cut(copy, mounts.get(index));
            }
        }
    }
}
