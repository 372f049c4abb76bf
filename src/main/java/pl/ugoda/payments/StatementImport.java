package pl.ugoda.payments;

import java.time.Instant;
import java.util.List;
import pl.ugoda.payments.statement.StatementProblem;

/** What became of a statement file that was handed in. */
public sealed interface StatementImport {
    /**
     * Taken in. Lines already known from an overlapping file were recognised and left alone.
     *
     * @param problems lines that were not understood and remarks on those that were
     * @param foreignAccounts accounts in the file that we do not watch; their statements were left out
     * @param booked transfers booked without a person
     * @param queued transfers that wait for one
     */
    record Imported(
            List<ImportedStatement> statements,
            List<StatementProblem> problems,
            List<String> foreignAccounts,
            int booked,
            int queued)
            implements StatementImport {}

    /** The very same file was taken in before; nothing changed. */
    record AlreadyImported(Instant when) implements StatementImport {}

    /** No account of the file is watched; nothing was stored. */
    record NoWatchedAccount(List<String> accounts) implements StatementImport {}

    /** The file cannot be read; nothing was stored. */
    record Refused(StatementProblem problem) implements StatementImport {}
}
