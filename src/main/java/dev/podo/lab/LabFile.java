package dev.podo.lab;

/**
 * A file of a lab.
 *
 * @param name without its folder, such as {@code web.yaml}
 * @param text what it holds
 */
public record LabFile(String name, String text) {}
