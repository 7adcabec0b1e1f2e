/**
 * The life of an attempt: accepted, queued, applied as the learner, observed, verified, scored. Nothing that was
 * acknowledged is lost, nothing is graded twice, and the platform's faults are not the learner's.
 */
package dev.podo.attempt;
