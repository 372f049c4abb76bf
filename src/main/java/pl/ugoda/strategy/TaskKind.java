package pl.ugoda.strategy;

/** What a strategy asks a human to do. */
public enum TaskKind {
    /** Ring the debtor and listen. */
    CALL,
    /** The path is walked to its end: decide whether the case goes to a lawyer, waits, or is let go. */
    REVIEW
}
