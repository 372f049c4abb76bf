package pl.ugoda.intake.csv;

/** Placeholder until parties lands. */
public enum DebtorKind {
    CONSUMER,
    SOLE_TRADER,
    COMPANY,
    PUBLIC_BODY
}
