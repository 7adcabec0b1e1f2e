package dev.podo.lab;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.podo.lab.CelEnvironment.Issue;
import dev.podo.schema.Suggest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says to the author of a lab what is wrong with an expression, in place of CEL's own terms. */
final class IssueWords {

    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '([^']+)'");
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(\\S+)' applied to '(.*)' \\(candidates: (.*)\\)");
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '(.*)'");
    private static final Pattern NO_FIELDS = Pattern.compile("type '(.*)' does not support field selection");
    private static final int MOST_LISTED = 12;

    private final Optional<CelAbstractSyntaxTree> parsed;
    private final Set<String> variables;
    private final SchemaTypes tolerant;

    /**
     * @param parsed the expression, if it can be parsed at all
     * @param tolerant types that have met the undefined fields of the expression
     */
    IssueWords(Optional<CelAbstractSyntaxTree> parsed, Set<String> variables, SchemaTypes tolerant) {
        this.parsed = parsed;
        this.variables = variables;
        this.tolerant = tolerant;
    }

    static Set<String> undefinedFields(List<CelIssue> issues) {
        return issues.stream()
                .map(issue -> UNDEFINED_FIELD.matcher(issue.getMessage()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** All issues but those that only follow from another one. */
    List<Issue> of(List<CelIssue> issues) {
        List<Issue> own = issues.stream()
                .filter(issue -> !issue.getMessage().contains("*error*"))
                .map(this::issue)
                .distinct()
                .toList();
        return own.isEmpty() ? issues.stream().map(this::issue).toList() : own;
    }

    private Issue issue(CelIssue issue) {
        return new Issue(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(0, issue.getSourceLocation().getColumn()),
                words(issue));
    }

    private String words(CelIssue issue) {
        String message = issue.getMessage();
        Matcher match;
        if ((match = UNDEFINED_FIELD.matcher(message)).matches()) {
            String field = match.group(1);
            return "undefined field `" + field + "`" + instead(field, tolerant.insteadOf(field));
        }
        if ((match = UNDECLARED.matcher(message)).matches()) {
            return undeclared(match.group(1), issue.getExprId());
        }
        if ((match = OVERLOAD.matcher(message)).matches()) {
            return OverloadWords.of(match.group(1), match.group(2), match.group(3), place(issue.getExprId()));
        }
        if ((match = RESULT.matcher(message)).matches()) {
            return "expected true or false, found " + OverloadWords.type(match.group(1));
        }
        if ((match = NO_FIELDS.matcher(message)).matches()) {
            String field = place(issue.getExprId())
                    .map(at -> ": `" + at.select().field() + "`")
                    .orElse("");
            return OverloadWords.type(match.group(1)) + " has no fields" + field;
        }
        return SyntaxWords.of(message);
    }

    private String undeclared(String name, long place) {
        boolean function = place(place).map(CelExpr::getKind).equals(Optional.of(Kind.CALL));
        if (function) {
            return "unknown function `" + name + "`" + instead(name, CelFunctions.names());
        }
        Set<String> known = new TreeSet<>(variables);
        parts().filter(part -> part.getKind() == Kind.COMPREHENSION)
                .forEach(loop -> known.add(loop.comprehension().iterVar()));
        return "unknown variable `" + name + "`" + instead(name, known);
    }

    private static String instead(String name, Set<String> known) {
        return Suggest.closest(name, known).isPresent() || known.size() <= MOST_LISTED && !known.isEmpty()
                ? Problems.instead(name, known)
                : "";
    }

    private Optional<CelExpr> place(long id) {
        return parts().filter(part -> part.id() == id).findFirst();
    }

    private Stream<CelExpr> parts() {
        return parsed.stream().flatMap(tree -> parts(tree.getExpr()));
    }

    private static Stream<CelExpr> parts(CelExpr part) {
        return Stream.concat(Stream.of(part), Paths.children(part).flatMap(IssueWords::parts));
    }
}
