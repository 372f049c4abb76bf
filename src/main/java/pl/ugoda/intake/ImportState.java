package pl.ugoda.intake;

/** Where an import stands. Until {@link #IMPORTING} nothing but the import itself is stored. */
public enum ImportState {
    /** A required column is not known: a person chooses. */
    CHOOSING,
    /** Every row is being read and compared with what is known. */
    CHECKING,
    /** The outcome of each row is foreseen; a person decides. */
    CHECKED,
    IMPORTING,
    DONE,
    CANCELLED,
    FAILED;

    public boolean isRunning() {
        return this == CHECKING || this == IMPORTING;
    }
}
