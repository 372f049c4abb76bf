package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.List;
import pl.ugoda.kernel.Money;

/**
 * Interest counted in one go: from the day after the due date or the last payment through a payment or the day asked for.
 *
 * @param total the sum of all periods, rounded once, half up
 */
public record InterestRun(LocalDate from, LocalDate through, List<InterestPeriod> periods, Money total) {
    public InterestRun {
        periods = List.copyOf(periods);
    }

    /** Interest on a sum for each day of a span, both ends included. */
    static InterestRun on(Money base, Regime regime, LocalDate from, LocalDate through, RateTable rates) {
        List<InterestPeriod> periods = rates.rates(regime, from, through).stream()
                .map(rate -> new InterestPeriod(
                        rate.from(), rate.through(), rate.percent(), base, rate.basis(), rate.source()))
                .toList();
        return new InterestRun(from, through, periods, InterestPeriod.sum(periods, Money.zero(base.currency())));
    }
}
