package pl.ugoda.portal;

/** Why a member of staff opens a closed entrance again: a choice, so that no personal data is typed into the log. */
public enum OpeningReason {
    /** The debtor rang and showed who they are. */
    SPOKE_BY_PHONE,
    /** The debtor wrote from an address we know. */
    WROTE_TO_US,
    /** What we had on record was wrong and is right now. */
    DATA_CORRECTED,
    OTHER
}
