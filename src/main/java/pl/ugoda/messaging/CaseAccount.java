package pl.ugoda.messaging;

import java.time.LocalDate;
import java.util.List;
import pl.ugoda.kernel.Money;

/**
 * What a message may say about a case's money, read at the last moment.
 *
 * @param number of the case
 * @param total settles everything when it arrives by {@code validUntil}
 */
record CaseAccount(
        String number,
        List<Owed> claims,
        Money principal,
        Money interest,
        Money costs,
        Money total,
        LocalDate validUntil) {
    boolean nothingLeft() {
        return claims.isEmpty() || !total.isPositive();
    }

    /** @param left of the principal */
    record Owed(String invoice, LocalDate due, Money left) {}
}
