package dev.podo.lesson;

import org.commonmark.node.CustomBlock;

/** Lets a wide table scroll by itself, so that on a narrow screen the page does not. */
final class ScrollBlock extends CustomBlock {}
