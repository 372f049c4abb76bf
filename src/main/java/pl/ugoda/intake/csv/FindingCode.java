package pl.ugoda.intake.csv;

/**
 * What can be found in a row or an invoice. Each code has a message in both languages which says what is wrong and what to do.
 */
public enum FindingCode {
    LINE_TOO_LONG(Severity.ERROR),
    TOO_MANY_CELLS(Severity.ERROR),
    /** Fewer cells than the header: the file may have been cut off here. */
    TOO_FEW_CELLS(Severity.ERROR),
    QUOTE_NOT_CLOSED(Severity.ERROR),
    /** Letters that no encoding explains. */
    UNREADABLE_LETTERS(Severity.ERROR),
    MISSING(Severity.ERROR),
    TEXT_TOO_LONG(Severity.ERROR),
    NOT_AN_AMOUNT(Severity.ERROR),
    /** {@code 12,300.00} or {@code 1,234}: which sign stands before the grosze cannot be told. */
    AMBIGUOUS_AMOUNT(Severity.ERROR),
    NEGATIVE_AMOUNT(Severity.ERROR),
    ZERO_AMOUNT(Severity.ERROR),
    AMOUNT_TOO_LARGE(Severity.ERROR),
    /** Gross less paid is not what is said to be left. */
    AMOUNTS_DISAGREE(Severity.ERROR),
    FOREIGN_CURRENCY(Severity.ERROR),
    NOT_A_DATE(Severity.ERROR),
    NO_SUCH_DAY(Severity.ERROR),
    DATE_IN_FUTURE(Severity.ERROR),
    DATE_TOO_OLD(Severity.ERROR),
    NOT_A_NIP(Severity.ERROR),
    NOT_A_PESEL(Severity.ERROR),
    UNKNOWN_DEBTOR_KIND(Severity.ERROR),
    UNKNOWN_INTEREST(Severity.ERROR),
    /** A structured invoice that could not be read; the detail names the place. */
    UNREADABLE_INVOICE(Severity.ERROR),
    /** The seller on the invoice is not the creditor chosen. */
    OTHER_SELLER(Severity.ERROR),
    BUYER_UNNAMED(Severity.ERROR),
    ALREADY_PAID(Severity.READ_ONLY),
    CORRECTION(Severity.READ_ONLY),
    ADVANCE(Severity.READ_ONLY),
    FINAL_INVOICE(Severity.READ_ONLY),
    SIMPLIFIED(Severity.READ_ONLY),
    FOREIGN_INVOICE(Severity.READ_ONLY),
    NOTHING_DUE(Severity.READ_ONLY),
    /** No due date: the creditor's usual term was taken. */
    NO_DUE_DATE(Severity.WARNING),
    SEVERAL_DUE_DATES(Severity.WARNING),
    FACTOR(Severity.WARNING),
    THIRD_PARTY_PAYS(Severity.WARNING),
    CHECK_DIGIT(Severity.WARNING),
    FOREIGN_TAX_NUMBER(Severity.WARNING),
    EMAIL_IGNORED(Severity.WARNING),
    PHONE_IGNORED(Severity.WARNING),
    DUE_BEFORE_ISSUE(Severity.WARNING),
    /** The number already stands for a debtor of another name: the invoice goes there, the contacts of the row do not. */
    OTHER_NAME(Severity.WARNING),
    /** Sole trader or unclear: contacted like a consumer; the interest follows what was chosen for such debtors. */
    DEBTOR_KIND_UNCLEAR(Severity.WARNING);

    /** What becomes of the row. */
    public enum Severity {
        /** The row is not imported. */
        ERROR,
        /** Understood and kept in the list, yet no claim is opened. */
        READ_ONLY,
        /** Imported; a person should look. */
        WARNING
    }

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
