package pl.ugoda.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pl.ugoda.kernel.Money;

/**
 * Days with one rate on one sum: a line of the proof sheet.
 *
 * @param through the last of these days
 * @param percent percent a year
 * @param base the principal on which interest runs in these days
 * @param source the provision and announcement the rate stands on
 */
public record InterestPeriod(
        LocalDate from, LocalDate through, BigDecimal percent, Money base, RateBasis basis, String source) {
    /** 100 for the percent, 365 days also in leap years, as courts and calculators count. */
    private static final BigDecimal HUNDRED_TIMES_365 = BigDecimal.valueOf(36_500);

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, through) + 1);
    }

    /** The interest of this line alone to that many decimals, for showing; what is owed is the total of the run. */
    public BigDecimal interest(int decimals) {
        return numerator().divide(HUNDRED_TIMES_365, decimals, RoundingMode.HALF_UP);
    }

    /** base × percent × days, of which 1/36500 is the interest: exact, not yet divided. */
    BigDecimal numerator() {
        return base.amount().multiply(percent).multiply(BigDecimal.valueOf(days()));
    }

    /** The interest of all lines together, rounded once. */
    static Money sum(Iterable<InterestPeriod> periods, Money zero) {
        BigDecimal numerator = BigDecimal.ZERO;
        for (InterestPeriod period : periods) {
            numerator = numerator.add(period.numerator());
        }
        int decimals = zero.currency().getDefaultFractionDigits();
        return Money.exactly(numerator.divide(HUNDRED_TIMES_365, decimals, RoundingMode.HALF_UP), zero.currency());
    }
}
