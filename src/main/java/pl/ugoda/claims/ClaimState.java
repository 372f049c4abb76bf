package pl.ugoda.claims;

/** A claim is open until the ledger says that nothing of it is left. */
public enum ClaimState {
    OPEN,
    SETTLED
}
