package pl.ugoda.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.ByteSource;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.CsvRecord;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.RowReader;
import pl.ugoda.intake.csv.Table;

/** The rows of a table. */
final class TableSource implements Source {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Table.Rows rows;
    private final RowReader reader;
    private int number;

    TableSource(Table table, Columns columns, LocalDate today, ByteSource bytes) throws IOException {
        rows = table.rows(bytes);
        reader = new RowReader(columns, today);
    }

    @Override
    public @Nullable SourceItem next() throws IOException {
        CsvRecord record = rows.next();
        if (record == null) {
            return null;
        }
        number++;
        String invoice =
                CONTROL.matcher(reader.text(record, Field.INVOICE_NUMBER)).replaceAll(" ");
        boolean shown = !invoice.isEmpty() && invoice.length() <= LONGEST_NUMBER;
        return new SourceItem(
                number,
                record.line(),
                record.cells(),
                shown ? invoice : null,
                shortened(reader.text(record, Field.DEBTOR_NAME)),
                null,
                false,
                reader.read(record));
    }

    private static @Nullable String shortened(String name) {
        String plain = CONTROL.matcher(name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .replaceAll(" ")
                .strip();
        return plain.isEmpty() ? null : plain;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
