package pl.ugoda.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.kernel.Money;

/**
 * A row and what became of it.
 *
 * @param number counted from one over the rows of the import
 * @param line where it stands in the file; for structured invoices the place of the file among the others
 * @param earlier for a conflict, what has the same key
 * @param debtor the name of who owes, as far as it can be told
 * @param other somebody else of whom a finding speaks: the debtor who has the row's number already, the seller on the invoice
 * @param cells the row as it came, kept only where a person has to look; of a structured invoice always the name of its file
 */
public record ImportRow(
        int number,
        long line,
        RowOutcome outcome,
        boolean warned,
        List<Finding> findings,
        @Nullable String invoiceNumber,
        @Nullable Money amount,
        @Nullable LocalDate due,
        @Nullable Earlier earlier,
        @Nullable UUID claim,
        @Nullable String debtor,
        @Nullable String other,
        @Nullable List<String> cells) {
    public ImportRow {
        findings = List.copyOf(findings);
        cells = cells == null ? null : List.copyOf(cells);
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
