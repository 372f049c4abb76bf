package pl.ugoda.payments;

import pl.ugoda.payments.statement.Particulars;

/** Who sent a transfer and what they wrote. Personal data: sealed in the database, in no log. */
public record TransferDetails(String title, String name, String address, String account, String collectId) {
    static TransferDetails of(Particulars particulars) {
        return new TransferDetails(
                particulars.title(),
                particulars.counterpartyName(),
                particulars.counterpartyAddress(),
                particulars.counterpartyAccount(),
                particulars.collectId());
    }

    @Override
    public String toString() {
        return "TransferDetails[…]";
    }
}
