package pl.ugoda.intake.csv;

/** Why a file as a whole is no table of invoices. Each kind has a message in both languages. */
public enum TableProblem {
    EMPTY,
    TOO_LARGE,
    /** A PDF, whatever its name says. */
    PDF,
    /** Bytes that are no text: a picture, an unmarked UTF-16 file. */
    NOT_TEXT,
    /** A workbook: to be saved as CSV first. */
    WORKBOOK,
    /** No separator divides the lines into columns. */
    ONE_COLUMN,
    /** A header and nothing below it. */
    NO_ROWS
}
