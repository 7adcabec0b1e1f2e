package dev.podo.lab;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.extensions.CelStringExtensions.Function;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.CelStandardFunctions.StandardFunction;
import dev.podo.schema.KubernetesSchema;
import dev.podo.schema.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The CEL that labs are written in: variables with their types, strings, and {@link CelFunctions}. */
final class CelEnvironment {

    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(10_000)
            .maxExpressionCodePointSize(4_000)
            .maxParseRecursionDepth(50)
            .enableHeterogeneousNumericComparisons(true)
            .populateMacroCalls(true)
            .build();

    /** Without those whose result can be far longer than what they are given: replace, join. */
    private static final CelStringExtensions STRINGS = CelExtensions.strings(
            Function.CHAR_AT,
            Function.INDEX_OF,
            Function.LAST_INDEX_OF,
            Function.LOWER_ASCII,
            Function.SPLIT,
            Function.SUBSTRING,
            Function.TRIM,
            Function.UPPER_ASCII);

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addLibraries(STRINGS)
            .setStandardEnvironmentEnabled(false)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .excludeFunctions(StandardFunction.MATCHES)
                    .build())
            .addFunctionBindings(BoundedRegex.bindings())
            .addFunctionBindings(CelFunctions.bindings())
            .build();

    /**
     * Compiling takes milliseconds, and labs with variants are read once for each value: most of what they say stays. As
     * many as some dozens of labs have.
     */
    private static final Map<Compiled, CelExpression> COMPILED = LastUsed.keeping(2_000);

    private final KubernetesSchema schema;
    private final SchemaTypes types;
    private final Map<String, VariableType> variables;

    private CelEnvironment(KubernetesSchema schema, Map<String, VariableType> variables) {
        this.schema = schema;
        this.types = new SchemaTypes(schema, variables.values());
        this.variables = Map.copyOf(variables);
    }

    /** Expressions over {@code object} alone. */
    CelEnvironment(KubernetesSchema schema, ObjectType objectType) {
        this(schema, Map.of("object", new VariableType.KubernetesObject(objectType)));
    }

    /** Expressions over the given variables. */
    static CelEnvironment of(KubernetesSchema schema, Map<String, VariableType> variables) {
        return new CelEnvironment(schema, variables);
    }

    /** A rule, which must come to true or false; if {@code secret}, what it reads of {@code object} is not shown. */
    CelRule rule(String source, boolean secret) throws InvalidExpression {
        return new CelRule(compile(source, true), secret);
    }

    /** An expression of any type. */
    CelExpression value(String source) throws InvalidExpression {
        return compile(source, false);
    }

    /** What an expression comes to depends on nothing else. */
    private record Compiled(
            KubernetesSchema schema, Map<String, VariableType> variables, String source, boolean predicate) {}

    private CelExpression compile(String source, boolean predicate) throws InvalidExpression {
        Compiled key = new Compiled(schema, variables, source, predicate);
        CelExpression known = COMPILED.get(key);
        if (known == null) {
            known = compileAnew(source, predicate);
            COMPILED.put(key, known);
        }
        return known;
    }

    private CelExpression compileAnew(String source, boolean predicate) throws InvalidExpression {
        CelCompiler compiler = compiler(types, predicate);
        try {
            CelAbstractSyntaxTree tree = compiler.compile(source).getAst();
            return new CelExpression(source, tree, RUNTIME.createProgram(tree), hasStatus());
        } catch (CelValidationException invalid) {
            Optional<CelAbstractSyntaxTree> parsed = parse(compiler, source);
            SchemaTypes tolerant = types.tolerating(IssueWords.undefinedFields(invalid.getErrors()));
            compiler(tolerant, predicate).compile(source).getAllIssues();
            IssueWords words = new IssueWords(parsed, variables.keySet(), tolerant);
            throw new InvalidExpression(words.of(invalid.getErrors()));
        } catch (CelEvaluationException invalid) {
            throw new InvalidExpression(List.of(new Issue(1, 0, String.valueOf(invalid.getMessage()))));
        }
    }

    private boolean hasStatus() {
        return variables.get("object") instanceof VariableType.KubernetesObject object
                && object.type().fields().containsKey("status");
    }

    private static Optional<CelAbstractSyntaxTree> parse(CelCompiler compiler, String source) {
        try {
            return Optional.of(compiler.parse(source).getAst());
        } catch (CelValidationException malformed) {
            return Optional.empty();
        }
    }

    private CelCompiler compiler(SchemaTypes types, boolean predicate) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types)
                .addLibraries(STRINGS)
                .addFunctionDeclarations(CelFunctions.declarations());
        variables.forEach((name, type) -> builder.addVar(name, types.of(type)));
        if (predicate) {
            builder.setResultType(SimpleType.BOOL);
        }
        return builder.build();
    }

    /** One mistake; the line counts from 1, the column from 0, both within the expression. */
    record Issue(int line, int column, String message) {}

    /** An expression that does not compile, with all that is wrong with it. */
    static final class InvalidExpression extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<Issue> issues;

        InvalidExpression(List<Issue> issues) {
            super(issues.stream().map(Issue::message).collect(Collectors.joining("; ")));
            this.issues = List.copyOf(issues);
        }

        /** At least one, in the order of the expression. */
        List<Issue> issues() {
            return issues;
        }
    }
}
