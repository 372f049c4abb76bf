package pl.ugoda.payments.statement;

import java.util.List;

/** The answer to "what does this file say": its statements, or why it cannot be read at all. */
public sealed interface StatementFile {
    /** Everything that was understood, and each place that was not. Statements stand in the order of the file. */
    record Read(
            StatementFormat format, String encoding, List<BankStatement> statements, List<StatementProblem> problems)
            implements StatementFile {
        public Read {
            statements = List.copyOf(statements);
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was read; the problem names the place and the remedy. */
    record Refused(StatementProblem problem) implements StatementFile {}
}
