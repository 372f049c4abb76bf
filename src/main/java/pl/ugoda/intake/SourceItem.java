package pl.ugoda.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.RowReading;

/**
 * One row of a file, or one structured invoice, read.
 *
 * @param cells the row as it came; for a structured invoice the name of its file
 * @param invoiceNumber as far as it can be told, also when the row is refused
 * @param debtor likewise
 * @param other who stands where the creditor was expected
 * @param document whether it is a structured invoice
 */
record SourceItem(
        int number,
        long line,
        List<String> cells,
        @Nullable String invoiceNumber,
        @Nullable String debtor,
        @Nullable String other,
        boolean document,
        RowReading reading) {
    @Override
    public String toString() {
        return "row " + number;
    }
}
