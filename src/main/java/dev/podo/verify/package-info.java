/** From checks and evidence to outcomes: pure, without I/O, clock or framework. */
package dev.podo.verify;
