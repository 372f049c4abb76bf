package pl.ugoda.claims;

/** A case is open as long as one of its claims is. */
public enum CaseState {
    OPEN,
    CLOSED
}
