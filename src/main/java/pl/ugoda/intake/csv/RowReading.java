package pl.ugoda.intake.csv;

import java.util.List;

/** What one record means. */
public sealed interface RowReading {
    List<Finding> findings();

    /** An invoice that can open a claim; the findings are warnings. */
    record Understood(InvoiceRow row, List<Finding> findings) implements RowReading {}

    /** Understood, yet there is nothing to collect. */
    record ReadOnly(List<Finding> findings) implements RowReading {}

    /** At least one error; nothing of the row is used. */
    record Refused(List<Finding> findings) implements RowReading {}
}
