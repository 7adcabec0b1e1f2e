/** The lessons of the course: read once at startup from two content folders, checked, rendered and shown. */
package dev.podo.lesson;
