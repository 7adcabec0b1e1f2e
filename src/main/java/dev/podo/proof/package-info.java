/**
 * Labs prove themselves: mutants made from a solution by rule, the proof of a lab on real clusters, and the commands
 * {@code labs check}, {@code labs lint} and {@code labs new}.
 */
package dev.podo.proof;
