package pl.ugoda.intake.ksef;

import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be read, with its place. The kind has a message in both languages; {@link #sentence()} serves the
 * command line.
 *
 * @param line counted from one, 0 when the whole file is meant
 * @param subject the element or number the problem is about
 */
public record FileProblem(
        Kind kind, int line, int column, @Nullable String subject) {
    /** The ways in which a file of invoices is refused. */
    public enum Kind {
        EMPTY("the file is empty"),
        TOO_LARGE("the file is larger than an invoice may be"),
        WRONG_ENCODING("the bytes are not text in the encoding the file declares"),
        NOT_WELL_FORMED("not well-formed XML"),
        FORBIDDEN_CONSTRUCT("a document type or entity is not allowed"),
        TOO_DEEP("elements are nested too deeply"),
        TOO_MANY_ELEMENTS("too many elements"),
        TEXT_TOO_LONG("the text is too long"),
        NOT_AN_FA_INVOICE("not a KSeF invoice of form FA(2) or FA(3)"),
        MISSING("a required element is missing"),
        BAD_AMOUNT("not an amount: digits, a dot, at most two decimals"),
        BAD_DATE("not a date of the form 2026-11-22"),
        BAD_CURRENCY("not a currency code"),
        UNKNOWN_INVOICE_KIND("unknown kind of invoice");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    static FileProblem ofWholeFile(Kind kind, @Nullable String subject) {
        return new FileProblem(kind, 0, 0, subject);
    }

    /** The problem in English with its place: {@code line 70, column 3: not well-formed XML: …}. */
    public String sentence() {
        String place = line > 0 ? "line " + line + ", column " + column + ": " : "";
        return place + kind.english + (subject == null ? "" : ": " + subject);
    }
}
