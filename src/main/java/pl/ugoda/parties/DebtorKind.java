package pl.ugoda.parties;

/** What a debtor is before the law; it decides interest, compensation and how we may write. */
public enum DebtorKind {
    CONSUMER,
    /** A natural person in business (sole trader): interest as in trade, contact as gentle as with a consumer. */
    SOLE_TRADER,
    COMPANY,
    PUBLIC_BODY;

    /** Art. 385⁵ KC extends consumer protection to sole traders outside their profession; in doubt we are gentle. */
    public boolean protectedAsConsumer() {
        return switch (this) {
            case CONSUMER, SOLE_TRADER -> true;
            case COMPANY, PUBLIC_BODY -> false;
        };
    }

    // A firm prints its address on its invoices for everybody; a person's address may be read by the whole family.
    ContactPointState stateOfInvoiceAddress() {
        return protectedAsConsumer() ? ContactPointState.UNCONFIRMED : ContactPointState.CONFIRMED;
    }
}
