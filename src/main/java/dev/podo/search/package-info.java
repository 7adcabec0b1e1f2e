/** Search over lessons, labs and the glossary, in both languages. */
package dev.podo.search;
