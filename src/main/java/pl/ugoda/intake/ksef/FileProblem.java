package pl.ugoda.intake.ksef;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be read, with its place. The kind has a message in both languages; {@link #sentence()} serves the
 * command line, {@link #stored()} whoever tells it later in the reader's language.
 *
 * @param line counted from one, 0 when the whole file is meant
 * @param subject the element or number the problem is about
 */
public record FileProblem(
        Kind kind, int line, int column, @Nullable String subject) {
    private static final Pattern STORED = Pattern.compile(
            "(" + Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining("|"))
                    + ") (\\d{1,9}) (\\d{1,9}) (.*)",
            Pattern.DOTALL);

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
        UNKNOWN_INVOICE_KIND("unknown kind of invoice"),
        DAMAGED_ARCHIVE("the archive is damaged or too large; what follows was not read");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    public static FileProblem ofWholeFile(Kind kind, @Nullable String subject) {
        return new FileProblem(kind, 0, 0, subject);
    }

    /** The problem in English with its place: {@code line 70, column 3: not well-formed XML: …}. */
    public String sentence() {
        String place = line > 0 ? "line " + line + ", column " + column + ": " : "";
        return place + kind.english + (subject == null ? "" : ": " + subject);
    }

    /** The form in which it is stored; {@link #read} turns it back. What a parser says in its own language stays out. */
    public String stored() {
        return kind + " " + line + " " + column + " "
                + (subject == null || kind == Kind.NOT_WELL_FORMED ? "" : subject);
    }

    /** Empty for what earlier versions stored: a sentence in English. */
    public static Optional<FileProblem> read(String stored) {
        var parts = STORED.matcher(stored);
        return parts.matches()
                ? Optional.of(new FileProblem(
                        Kind.valueOf(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4).isEmpty() ? null : parts.group(4)))
                : Optional.empty();
    }
}
