/**
 * One cluster for every learner: the port {@link dev.podo.sandbox.Sandboxes} with its engine, and the life of a sandbox
 * from the first request over the queue and the lease to its end.
 */
package dev.podo.sandbox;
