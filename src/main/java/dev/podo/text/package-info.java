/** Language and text: the two things that every other package may use, and that use none. */
package dev.podo.text;
