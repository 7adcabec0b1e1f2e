package dev.podo.manifest;

import dev.podo.manifest.DocumentParser.Document;
import dev.podo.manifest.Problems.Report;
import dev.podo.manifest.Tree.ListTree;
import dev.podo.manifest.Tree.MapTree;
import dev.podo.manifest.Tree.ScalarTree;
import java.util.ArrayList;
import java.util.List;

/** Takes the objects out of documents and out of {@code kind: List}, but not out of a List within a List. */
final class ListRules {

    private final Problems problems;
    private final List<Submitted> objects = new ArrayList<>();

    private ListRules(Problems problems) {
        this.problems = problems;
    }

    /** What should be an object, and the path that leads to it within its document. */
    record Submitted(int document, Tree tree, Path base) {}

    static List<Submitted> flatten(List<Document> documents, Problems problems) {
        ListRules rules = new ListRules(problems);
        documents.stream().filter(document -> !document.root().isNull()).forEach(rules::take);
        return rules.capped();
    }

    private void take(Document document) {
        if (!isList(document.root())) {
            objects.add(new Submitted(document.number(), document.root(), Path.ROOT));
            return;
        }
        Report report = problems.in(document.number());
        MapTree list = (MapTree) document.root();
        if (list.get("items") instanceof ListTree items && !items.elements().isEmpty()) {
            for (int index = 0; index < items.elements().size(); index++) {
                take(
                        report,
                        items.elements().get(index),
                        Path.ROOT.field("items").element(index));
            }
        } else {
            report.add("empty-list", list.at(), Path.ROOT.field("items"));
        }
    }

    private void take(Report report, Tree item, Path path) {
        if (isList(item)) {
            report.add("nested-list", item.at(), path);
        } else {
            objects.add(new Submitted(report.document(), item, path));
        }
    }

    private List<Submitted> capped() {
        if (objects.size() <= Limits.OBJECTS) {
            return objects;
        }
        Tree.Position at = objects.get(Limits.OBJECTS).tree().at();
        problems.add("too-many-objects", 0, at, "" + Limits.OBJECTS, "" + objects.size());
        return objects.subList(0, Limits.OBJECTS);
    }

    private static boolean isList(Tree tree) {
        return tree instanceof MapTree map && map.get("kind") instanceof ScalarTree kind && "List".equals(kind.value());
    }
}
