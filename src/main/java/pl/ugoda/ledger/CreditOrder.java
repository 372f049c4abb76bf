package pl.ugoda.ledger;

/** What a payment is credited against first within one debt. */
public enum CreditOrder {
    /** Art. 451 § 1 KC, where nobody says otherwise: costs, then interest, then principal. */
    STATUTORY,
    /** The payer named the principal and the creditor lets it stand: principal, then interest, then costs. */
    PRINCIPAL_FIRST
}
