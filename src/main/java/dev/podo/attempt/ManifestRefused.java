package dev.podo.attempt;

import dev.podo.manifest.ManifestProblem;
import dev.podo.text.Messages;
import dev.podo.text.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to a manifest that can't be taken: every problem with its place, and nothing of the content. */
final class ManifestRefused {

    private ManifestRefused() {}

    static Problem problem(List<ManifestProblem> problems) {
        return new Problem(422, "manifest-invalid", Messages.text("attempt_problem_manifest", problems.size()))
                .with("errors", problems.stream().map(ManifestRefused::member).toList());
    }

    private static Map<String, Object> member(ManifestProblem problem) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("code", problem.code());
        member.put("document", problem.document());
        if (problem.line() != null) {
            member.put("line", problem.line());
        }
        if (problem.column() != null) {
            member.put("column", problem.column());
        }
        if (!problem.path().isEmpty()) {
            member.put("path", problem.path());
        }
        member.put("message", problem.message());
        member.put("next", problem.next());
        return member;
    }
}
