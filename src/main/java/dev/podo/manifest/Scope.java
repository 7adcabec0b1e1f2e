package dev.podo.manifest;

import java.util.Optional;
import java.util.Set;

/**
 * What the objects of a manifest may be.
 *
 * @param kinds the kinds allowed
 * @param namespace the only namespace allowed, which every object gets; empty if objects may name any and may be of
 *     none
 */
record Scope(Set<String> kinds, Optional<String> namespace) {

    static Scope ofLearner(Set<String> kinds, String namespace) {
        return new Scope(kinds, Optional.of(namespace));
    }

    static Scope ofAdministrator(Set<String> kinds) {
        return new Scope(kinds, Optional.empty());
    }
}
