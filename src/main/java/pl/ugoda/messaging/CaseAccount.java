package pl.ugoda.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;

/**
 * What a message may say about a case's money, read at the last moment.
 *
 * @param number of the case
 * @param closed whether nothing is asked for in it any more
 * @param own the account that belongs to this case alone, null where it is paid to the creditor's
 * @param total settles everything when it arrives by {@code validUntil}
 * @param runs how the interest came about; only where it was asked for
 * @param perDay what one more day adds to it
 */
record CaseAccount(
        String number,
        boolean closed,
        @Nullable Nrb own,
        List<Owed> claims,
        Money principal,
        Money interest,
        Money costs,
        Money total,
        LocalDate validUntil,
        List<Run> runs,
        Money perDay) {
    boolean nothingLeft() {
        return claims.isEmpty() || !total.isPositive();
    }

    /**
     * Interest on one claim.
     *
     * @param percents percent a year, each rate once, in the order in which they held
     * @param left of the interest
     */
    record Run(String invoice, LocalDate from, LocalDate through, List<BigDecimal> percents, Money left) {}

    /** @param left of the principal */
    record Owed(String invoice, LocalDate due, Money left) {}
}
