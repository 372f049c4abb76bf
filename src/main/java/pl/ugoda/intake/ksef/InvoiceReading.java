package pl.ugoda.intake.ksef;

/** What came of reading one file. */
public sealed interface InvoiceReading {
    record Read(Invoice invoice) implements InvoiceReading {}

    record Unreadable(FileProblem problem) implements InvoiceReading {}
}
