package pl.ugoda.intake;

/** Which rows of an import a list shows. */
public enum ImportRows {
    /** Errors and conflicts. */
    TO_MEND,
    WARNED,
    READ_ONLY,
    ALL
}
