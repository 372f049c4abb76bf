package pl.ugoda.parties;

/** How sure we are that a contact point leads to the debtor and nobody else. */
public enum ContactPointState {
    /** Given to us, not proven: only neutral notices go there. */
    UNCONFIRMED,
    /** Its reader has passed the identity check once, or it is a firm's own public address. */
    CONFIRMED,
    /** It bounces, belongs to somebody else, or does not exist: nothing goes there. */
    UNUSABLE
}
