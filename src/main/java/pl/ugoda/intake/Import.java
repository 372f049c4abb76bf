package pl.ugoda.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.Table;
import pl.ugoda.kernel.CreditorId;

/**
 * An import as it stands.
 *
 * @param table how the table is read; null for structured invoices
 * @param columns what its columns mean; null for structured invoices
 * @param columnsKnown whether the meaning is the one given to the same columns last time
 * @param startedAt when the work under way began, in technical time
 */
public record Import(
        ImportId id,
        CreditorId creditor,
        ImportFormat format,
        ImportState state,
        String fileName,
        long sizeBytes,
        Instant uploadedAt,
        @Nullable Table table,
        @Nullable Columns columns,
        boolean columnsKnown,
        ImportOptions options,
        int rowsTotal,
        int rowsDone,
        @Nullable Instant startedAt) {
    /** Whether the meaning of the columns can still be changed. */
    public boolean isOpenToChange() {
        return table != null && (state == ImportState.CHOOSING || state == ImportState.CHECKED);
    }

    /** The same with another meaning of the columns, as a person tries it; nothing is stored by this. */
    public Import with(Columns otherColumns, ImportOptions otherOptions) {
        return new Import(
                id,
                creditor,
                format,
                state,
                fileName,
                sizeBytes,
                uploadedAt,
                table,
                otherColumns,
                columnsKnown,
                otherOptions,
                rowsTotal,
                rowsDone,
                startedAt);
    }
}
