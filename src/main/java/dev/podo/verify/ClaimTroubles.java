package dev.podo.verify;

import java.util.Optional;
import java.util.regex.Pattern;

/** What keeps a claim from ever being bound. That it waits for its first pod does not. */
final class ClaimTroubles {

    private static final Pattern UNKNOWN_CLASS = Pattern.compile("(?i)storageclass\\S* \"[^\"]*\" not found");

    private ClaimTroubles() {}

    static Optional<Trouble> of(Object claim, Snapshot snapshot) {
        return snapshot.events(claim, "ProvisioningFailed").stream()
                .filter(event -> Fields.text(claim, "status", "phase").equals("Pending"))
                .map(event -> Fields.text(event, "message"))
                .filter(message -> UNKNOWN_CLASS.matcher(message).find())
                .findFirst()
                .map(message -> Trouble.of(
                        "storage-class-unknown",
                        message,
                        Fields.name(claim),
                        Fields.text(claim, "spec", "storageClassName")));
    }
}
