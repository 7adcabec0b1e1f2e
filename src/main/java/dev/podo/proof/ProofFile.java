package dev.podo.proof;

import java.util.List;

/**
 * A manifest that a lab carries as its proof.
 *
 * @param name the way from the lab's folder, such as {@code rejected/no-label.yaml}
 * @param fails the checks that it promises to fail; empty for solutions and accepted manifests
 */
record ProofFile(String name, String manifest, List<String> fails) {}
