package pl.ugoda.kernel;

/** The ways a person can be reached. A call is a task for a human, not something the program dials. */
public enum Channel {
    EMAIL,
    SMS,
    CALL,
    LETTER,
    PORTAL
}
