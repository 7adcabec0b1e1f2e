package dev.podo.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Translates the parser's complaints into those that learners can act on. The input itself is never repeated. */
final class YamlSyntax {

    private static final Map<String, String> CAUSES = causes();

    private YamlSyntax() {}

    static void report(MarkedYAMLException syntax, SourceText source, int document, Problems problems) {
        String complaint = syntax.getContext() + " " + syntax.getProblem();
        String code = CAUSES.entrySet().stream()
                .filter(cause -> complaint.contains(cause.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("yaml-syntax");
        boolean openedEarlier = code.equals("yaml-syntax/quote");
        Mark mark =
                openedEarlier && syntax.getContextMark() != null ? syntax.getContextMark() : syntax.getProblemMark();
        problems.add(code, document, source.at(mark.getIndex()));
    }

    private static Map<String, String> causes() {
        Map<String, String> causes = new LinkedHashMap<>();
        causes.put("(TAB)", "yaml-syntax/tab");
        causes.put("escape", "yaml-syntax/escape");
        causes.put("quoted scalar", "yaml-syntax/quote");
        causes.put("mapping values are not allowed", "yaml-syntax/colon");
        causes.put("could not find expected ':'", "yaml-syntax/missing-colon");
        causes.put("parsing a flow", "yaml-syntax/bracket");
        causes.put("parsing a block", "yaml-syntax/indent");
        return causes;
    }
}
