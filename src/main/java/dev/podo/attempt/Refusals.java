package dev.podo.attempt;

import dev.podo.manifest.ManifestObject;
import dev.podo.text.Messages;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Optional;

/** Tells the cluster's "no" to a learner's object from the cluster's "I can't", and explains the former. */
final class Refusals {

    private static final int UNPROCESSABLE = 422;
    private static final int MAX_WORDS = 600;

    private Refusals() {}

    /** The refusal that an answer of the cluster means; empty if it is no verdict on the object. */
    static Optional<Refusal> of(ManifestObject object, KubernetesClientException answer) {
        return key(answer)
                .map(key -> new Refusal(
                        object.document(),
                        object.kind(),
                        object.name(),
                        Messages.text(key, object.kind(), object.name()),
                        words(answer)));
    }

    /** Whether the object, or the way from the one that is there to it, breaks a rule of its kind. */
    static boolean saysInvalid(KubernetesClientException answer) {
        return answer.getCode() == UNPROCESSABLE;
    }

    private static Optional<String> key(KubernetesClientException answer) {
        // Kubernetes before 1.25 answers a server-side apply of an unknown field or a wrong type with 500.
        boolean malformed = words(answer).contains("field not declared in schema")
                || words(answer).contains("failed to create typed patch object");
        return Optional.ofNullable(
                switch (answer.getCode()) {
                    case 400 -> "attempt_refused_malformed";
                    case 403 -> "attempt_refused_forbidden";
                    case 404 -> "attempt_refused_unknown";
                    case 409 -> "attempt_refused_conflict";
                    case UNPROCESSABLE -> "attempt_refused_invalid";
                    case 500 -> malformed ? "attempt_refused_malformed" : null;
                    default -> null;
                });
    }

    private static String words(KubernetesClientException answer) {
        Status status = answer.getStatus();
        String words = status != null && status.getMessage() != null ? status.getMessage() : "";
        return words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS) + "…";
    }
}
