package dev.podo.verify;

import dev.podo.lab.Check;
import dev.podo.lab.Target;
import dev.podo.lab.Target.Selection;
import dev.podo.schema.Suggest;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says of objects that are not there what is there in their stead. */
final class Absence {

    private static final String NONE = "<none>";
    private static final int MOST = 3;

    private Absence() {}

    static Outcome outcome(Check check, Target target, Snapshot snapshot) {
        List<String> near = near(target, snapshot);
        String found = near.isEmpty() ? NONE : String.join(", ", near);
        return Outcome.fail(
                check, "absent", message(target, near), Text.same(target.shown()), Text.same(Bounded.text(found)));
    }

    static Outcome tooMany(Check check, Target target, List<Map<String, Object>> selected) {
        List<String> names =
                selected.stream().map(Absence::shown).limit(MOST + 1L).toList();
        return Outcome.fail(
                check,
                "not-one",
                Messages.text("lab_not_one", selected.size(), target.kind()),
                Text.same(target.shown()),
                Text.same(Bounded.text(String.join(", ", names))));
    }

    private static Text message(Target target, List<String> near) {
        if (!(target.selection() instanceof Selection.ByName name)) {
            return Messages.text("lab_absent_selected", target.kind());
        }
        return near.isEmpty()
                ? Messages.text("lab_absent", target.kind(), name.name())
                : Messages.text("lab_absent_near", target.kind(), name.name(), String.join(", ", near));
    }

    /** What is there that may have been meant, a few at most. */
    static List<String> near(Target target, Snapshot snapshot) {
        if (target.selection() instanceof Selection.ByName name) {
            return snapshot.written()
                    .filter(object -> isNear(target.kind(), name.name(), object))
                    .map(Absence::shown)
                    .sorted()
                    .limit(MOST)
                    .toList();
        }
        return snapshot.ofKind(target.kind())
                .map(object -> shown(object) + " " + Fields.sorted(Fields.map(object, "metadata", "labels")))
                .sorted()
                .limit(MOST)
                .toList();
    }

    private static String shown(Map<String, Object> object) {
        return Fields.kind(object) + "/" + Fields.name(object);
    }

    private static boolean isNear(String kind, String wanted, Map<String, Object> object) {
        String name = Fields.name(object);
        return Fields.kind(object).equals(kind)
                ? Suggest.closest(wanted, Stream.of(name).toList()).isPresent()
                : name.equals(wanted);
    }
}
