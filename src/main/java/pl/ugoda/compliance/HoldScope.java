package pl.ugoda.compliance;

/** How far a hold reaches. */
public enum HoldScope {
    CLAIM,
    CASE,
    PERSON,
    CONTACT_POINT
}
