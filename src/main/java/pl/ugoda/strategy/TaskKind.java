package pl.ugoda.strategy;

/** What a human is asked to do. */
public enum TaskKind {
    /** Ring the debtor and listen. */
    CALL,
    /** The path is walked to its end: decide whether the case goes to a lawyer, waits, or is let go. */
    REVIEW,
    /** Somebody should be rung and no number is known: find out how they can be reached. */
    CONTACT_DATA,
    /** The debtor's entrance closed after wrong answers: find out who wanted to come in, and open it again. */
    ENTRANCE;

    /** Whether a step of a strategy may ask for it. */
    boolean ofAStrategy() {
        return switch (this) {
            case CALL, REVIEW -> true;
            case CONTACT_DATA, ENTRANCE -> false;
        };
    }
}
