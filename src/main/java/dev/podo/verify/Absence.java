package dev.podo.verify;

import dev.podo.lab.Check;
import dev.podo.lab.Target;
import dev.podo.schema.Suggest;
import dev.podo.text.Messages;
import dev.podo.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says of an object that is not there what is there in its stead. */
final class Absence {

    private Absence() {}

    static Outcome outcome(Check check, Snapshot snapshot) {
        Target target = check.target();
        String wanted = target.kind() + "/" + target.name();
        List<String> near = snapshot.written()
                .filter(object -> isNear(target, object))
                .map(object -> Fields.kind(object) + "/" + Fields.name(object))
                .sorted()
                .limit(3)
                .toList();
        String found = String.join(", ", near);
        Text message = near.isEmpty()
                ? Messages.text("lab_absent", target.kind(), target.name())
                : Messages.text("lab_absent_near", target.kind(), target.name(), found);
        return Outcome.fail(check, "absent", message, wanted, near.isEmpty() ? "<none>" : found);
    }

    private static boolean isNear(Target target, Map<String, Object> object) {
        String name = Fields.name(object);
        boolean sameKind = Fields.kind(object).equals(target.kind());
        return sameKind
                ? Suggest.closest(target.name(), Stream.of(name).toList()).isPresent()
                : name.equals(target.name());
    }
}
