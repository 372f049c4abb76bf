package pl.ugoda.payments.statement;

/**
 * Who paid and what for. Absent parts are empty.
 *
 * @param counterpartyAccount 26 digits for a Polish account, otherwise as the bank wrote it
 * @param collectId the identifier of a mass-payment account (mBank's {@code ID IPH}), or empty
 */
public record Particulars(
        String title,
        String counterpartyName,
        String counterpartyAddress,
        String counterpartyAccount,
        String collectId,
        String operation) {
    static final Particulars NONE = new Particulars("", "", "", "", "", "");

    Particulars withTitle(String text) {
        return new Particulars(text, counterpartyName, counterpartyAddress, counterpartyAccount, collectId, operation);
    }
}
