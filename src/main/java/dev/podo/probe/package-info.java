/** Probes: what checks do to a cluster to see how it behaves, from the grader's own pod or through the API. */
package dev.podo.probe;
