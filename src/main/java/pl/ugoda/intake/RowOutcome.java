package pl.ugoda.intake;

/** What became of a row; before the import, what would become of it. */
public enum RowOutcome {
    OPENED,
    /** Registered before with the same content. */
    UNCHANGED,
    /** Registered before with other content: nothing is changed. */
    CONFLICT,
    /** Understood, yet nothing to collect. */
    READ_ONLY,
    ERROR
}
