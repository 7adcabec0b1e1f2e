package dev.podo.proof;

import java.util.List;

/** What can be wrong with an Ingress: for whom, which way, and to which Service. */
final class IngressMutations {

    private static final Place SPEC = Place.of("spec");

    private IngressMutations() {}

    static void of(Edits edits) {
        if (!edits.kind().equals("Ingress")) {
            return;
        }
        Place className = SPEC.then("ingressClassName");
        if (className.isIn(edits.object())) {
            edits.set("ingress-class", "", className, "no-such-class");
        }
        List<Place> rules = SPEC.then("rules").items(edits.object());
        for (Place rule : rules) {
            String host = rule.then("host").text(edits.object());
            if (!host.isEmpty()) {
                edits.set("ingress-host", host, rule.then("host"), Near.offAtStart(host));
                edits.remove("ingress-host-removed", host, rule.then("host"));
            }
            if (rules.size() > 1) {
                edits.remove("ingress-rule-removed", host, rule);
            }
            List<Place> paths = rule.then("http", "paths").items(edits.object());
            paths.forEach(path -> path(edits, host, path, paths.size() > 1));
        }
        for (Place tls : SPEC.then("tls").items(edits.object())) {
            String secret = tls.then("secretName").text(edits.object());
            edits.set("ingress-tls-secret", secret, tls.then("secretName"), secret + "-x");
            edits.remove("ingress-tls-removed", secret, tls);
        }
    }

    private static void path(Edits edits, String host, Place path, boolean oneOfSeveral) {
        Place written = path.then("path");
        String detail = host + written.text(edits.object());
        edits.set("ingress-path", detail, written, written.text(edits.object()).replaceFirst("/*$", "") + "/x");
        Place type = path.then("pathType");
        edits.set("ingress-path-type", detail, type, type.text(edits.object()).equals("Exact") ? "Prefix" : "Exact");
        if (oneOfSeveral) {
            edits.remove("ingress-path-removed", detail, path);
        }
        Place service = path.then("backend", "service");
        edits.set(
                "ingress-backend",
                detail,
                service.then("name"),
                service.then("name").text(edits.object()) + "-x");
        Place number = service.then("port", "number");
        number.number(edits.object())
                .ifPresent(right -> edits.set("ingress-backend-port", detail, number, right % 65535 + 1));
        if (service.then("port", "name").isIn(edits.object())) {
            edits.set("ingress-backend-port", detail, service.then("port", "name"), "no-such-port");
        }
    }
}
