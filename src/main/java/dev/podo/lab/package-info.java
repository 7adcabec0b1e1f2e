/** Labs as immutable records: read from their folders, type-checked and linted when they are loaded. */
package dev.podo.lab;
