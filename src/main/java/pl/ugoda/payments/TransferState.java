package pl.ugoda.payments;

/** What became of a transfer. */
public enum TransferState {
    /** Waits for a person. */
    QUEUED,
    /** Given to one or more cases; a surplus may be left. */
    BOOKED,
    /** Somebody, or the direction of the money, said that it pays no debt. */
    NOT_A_PAYMENT,
    /** The bank took the money back; what was booked is undone. */
    TAKEN_BACK
}
