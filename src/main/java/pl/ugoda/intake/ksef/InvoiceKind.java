package pl.ugoda.intake.ksef;

/** {@code RodzajFaktury}: only {@link #VAT} can open a claim; the others change, precede or settle one. */
public enum InvoiceKind {
    VAT,
    /** Correction: its amount is the difference to the corrected invoice. */
    KOR,
    /** Advance: its amount has been paid. */
    ZAL,
    /** Final invoice that settles advances: its amount is what remains. */
    ROZ,
    /** Simplified (up to 450 PLN): says hardly anything about the buyer. */
    UPR,
    KOR_ZAL,
    KOR_ROZ
}
