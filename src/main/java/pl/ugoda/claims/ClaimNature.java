package pl.ugoda.claims;

/** From what a claim arose, as far as it matters for limitation. */
public enum ClaimNature {
    /** An invoice of a business that does not say whether it sold, served or made something. */
    INVOICE,
    SALE,
    SERVICE,
    WORK,
    CARRIAGE,
    INSURANCE,
    /** Rent, interest, subscription, credit: connected with the creditor's business. */
    BUSINESS,
    /** A claim of a private person. */
    GENERAL,
    /** Established by a final judgment, a court settlement or an approved mediation. */
    JUDGMENT
}
