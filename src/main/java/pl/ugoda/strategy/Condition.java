package pl.ugoda.strategy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A named condition of a strategy in the Common Expression Language: typed, without loops, side effects or access to anything
 * but the {@link Variable}s. Compiled once.
 */
final class Condition {
    // Macros are the only way to loop in CEL; without them and with a bound on length an expression ends at once.
    private static final CelOptions OPTIONS = CelOptions.current()
            .comprehensionMaxIterations(0)
            .maxExpressionCodePointSize(400)
            .maxParseRecursionDepth(24)
            .build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private final String rule;
    private final String expression;
    private final CelRuntime.Program program;
    private final List<Variable> variables;

    private Condition(String rule, String expression, CelRuntime.Program program, List<Variable> variables) {
        this.rule = rule;
        this.expression = expression;
        this.program = program;
        this.variables = variables;
    }

    /** @throws UnreadableStrategy when the expression is not one truth about the known variables */
    static Condition compile(String rule, String expression) {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
            List<Variable> used = tree.getReferenceMap().values().stream()
                    .map(reference -> Variable.named(reference.name()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            return new Condition(rule, expression, RUNTIME.createProgram(tree), used);
        } catch (CelValidationException | CelEvaluationException invalid) {
            throw new UnreadableStrategy("condition " + rule + ": " + invalid.getMessage(), invalid);
        }
    }

    String rule() {
        return rule;
    }

    String expression() {
        return expression;
    }

    Finding ask(Snapshot snapshot, LocalDate today) {
        SortedMap<String, Object> inputs = new TreeMap<>();
        for (Variable variable : variables) {
            inputs.put(variable.cel(), variable.of(snapshot, today));
        }
        try {
            boolean holds = (Boolean) program.eval(name -> Optional.ofNullable(inputs.get(name)));
            return new Finding(rule, holds, inputs);
        } catch (CelEvaluationException broken) {
            // Typed at compile time; what is left is arithmetic such as a division by zero. What cannot be told is not
            // so.
            inputs.put("unanswerable", true);
            return new Finding(rule, false, inputs);
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(List.of())
                .setOptions(OPTIONS)
                .setResultType(SimpleType.BOOL);
        for (Variable variable : Variable.values()) {
            builder = builder.addVar(variable.cel(), variable.type());
        }
        return builder.build();
    }
}
