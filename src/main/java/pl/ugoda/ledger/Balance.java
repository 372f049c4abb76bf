package pl.ugoda.ledger;

import java.time.LocalDate;
import pl.ugoda.kernel.Money;

/**
 * What is owed at the end of a day.
 *
 * @param ratesVerifiedUntil the last day whose rates were checked; shown beside every figure
 */
public record Balance(Money principal, Money interest, Money costs, LocalDate asOf, LocalDate ratesVerifiedUntil) {
    public Money total() {
        return principal.plus(interest).plus(costs);
    }

    /** Whether a part of the interest rests on a rate nobody has checked yet. */
    public boolean provisional() {
        return asOf.isAfter(ratesVerifiedUntil);
    }
}
