package dev.podo.lesson;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;

/** The id of the heading it stands in; renders as nothing itself. */
final class HeadingId extends CustomNode {

    private final String id;

    private HeadingId(String id) {
        this.id = id;
    }

    static void put(Heading heading, String id) {
        heading.appendChild(new HeadingId(id));
    }

    static String of(Heading heading) {
        return ((HeadingId) heading.getLastChild()).id;
    }
}
