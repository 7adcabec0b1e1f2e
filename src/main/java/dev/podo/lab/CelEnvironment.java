package dev.podo.lab;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The CEL that labs are written in: {@code object} with the type of its kind, strings, and {@code sameImage}. */
final class CelEnvironment {

    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(1_000)
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(50)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '([^']+)'");

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(CelExtensions.strings())
            .addFunctionBindings(
                    CelFunctionBinding.from("same_image_string_string", String.class, String.class, ImageName::same))
            .build();

    private final SchemaTypes types;
    private final java.util.Map<String, dev.cel.common.types.CelType> variables;

    private CelEnvironment(SchemaTypes types, java.util.Map<String, dev.cel.common.types.CelType> variables) {
        this.types = types;
        this.variables = variables;
    }

    static CelEnvironment ofObject(KubernetesSchema schema, ObjectType objectType) {
        var types = new SchemaTypes(schema);
        return new CelEnvironment(types, java.util.Map.of("object", types.struct(objectType)));
    }

    static CelEnvironment ofResult(KubernetesSchema schema, ResultType result) {
        return new CelEnvironment(
                new SchemaTypes(schema), java.util.Map.of("result", SimpleType.DYN, "nonce", SimpleType.STRING));
    }

    /** A rule over {@code object}, which must come to true or false. */
    CelRule rule(String source, boolean secret) throws InvalidExpression {
        CelExpression whole = compile(source, true);
        return new CelRule(source, conjuncts(source, whole), whole.readsStatus(), secret);
    }

    /** An expression over {@code object} of any type. */
    CelExpression value(String source) throws InvalidExpression {
        return compile(source, false);
    }

    private List<CelExpression> conjuncts(String source, CelExpression whole) {
        try {
            List<CelExpression> parts = new ArrayList<>();
            for (String part : Conjuncts.of(source)) {
                parts.add(compile(part, true));
            }
            return parts;
        } catch (InvalidExpression unsplittable) {
            return List.of(whole);
        }
    }

    private CelExpression compile(String source, boolean predicate) throws InvalidExpression {
        try {
            CelAbstractSyntaxTree tree = compiler(predicate).compile(source).getAst();
            return new CelExpression(source, tree.getExpr(), RUNTIME.createProgram(tree));
        } catch (CelValidationException invalid) {
            CelIssue issue = invalid.getErrors().get(0);
            Matcher undefined = UNDEFINED_FIELD.matcher(issue.getMessage());
            String suggestion = undefined.find()
                    ? types.nearField(undefined.group(1))
                            .map(name -> "; did you mean `" + name + "`?")
                            .orElse("")
                    : "";
            int line = Math.max(1, issue.getSourceLocation().getLine());
            int column = Math.max(0, issue.getSourceLocation().getColumn());
            throw new InvalidExpression(line, column, issue.getMessage() + suggestion);
        } catch (CelEvaluationException invalid) {
            throw new InvalidExpression(1, 0, String.valueOf(invalid.getMessage()));
        }
    }

    private CelCompiler compiler(boolean predicate) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types)
                .addLibraries(CelExtensions.strings())
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "sameImage",
                        CelOverloadDecl.newGlobalOverload(
                                "same_image_string_string", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)));
        variables.forEach(builder::addVar);
        if (predicate) {
            builder.setResultType(SimpleType.BOOL);
        }
        return builder.build();
    }

    /** An expression that does not compile; the line counts from 1, the column from 0, both within the expression. */
    static final class InvalidExpression extends Exception {

        private final int line;
        private final int column;

        InvalidExpression(int line, int column, String message) {
            super(message);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }
}
