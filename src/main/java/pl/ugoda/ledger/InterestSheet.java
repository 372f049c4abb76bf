package pl.ugoda.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pl.ugoda.kernel.Money;

/**
 * The proof of an amount: every run of interest with its periods, every payment with its division, and what is left.
 *
 * @param principal the sum first owed
 * @param accrued all interest through the day asked for, paid or not
 * @param balance what is still unpaid on that day
 */
public record InterestSheet(
        DebtTerms terms, Money principal, List<Run> runs, List<Credit> credits, Money accrued, Balance balance) {
    /** A payment that reached the creditor on a day. */
    public record Payment(LocalDate on, Money amount, Allocation.Order order) {
        public Payment {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a payment is more than zero, not " + amount);
            }
        }
    }

    /**
     * A payment as it was divided.
     *
     * @param forgiven what it left unpaid and was written off with it
     */
    public record Credit(LocalDate on, Money amount, Allocation allocation, Money forgiven) {}

    public InterestSheet {
        runs = List.copyOf(runs);
        credits = List.copyOf(credits);
    }

    /**
     * The sheet of a debt by itself, from its terms and payments: for the command line and for simulations. Payments after the day
     * asked for are not yet known to it and do not count.
     *
     * @throws RateTable.BeginsLater when interest runs on days before the rate table begins
     */
    public static InterestSheet of(
            DebtTerms terms, Money principal, List<Payment> payments, LocalDate asOf, RateTable rates) {
        return new InterestCalculator(rates).sheet(terms, principal, payments, asOf);
    }

    public List<Period> periods() {
        return runs.stream().flatMap(run -> run.periods().stream()).toList();
    }

    /** What one more day adds at the last rate, to six decimals; zero when no interest runs. */
    public BigDecimal perDay() {
        if (runs.isEmpty() || !balance.principal().isPositive()) {
            return BigDecimal.ZERO;
        }
        Period last = runs.getLast().periods().getLast();
        return new Period(
                        last.through(),
                        last.through(),
                        last.percent(),
                        balance.principal(),
                        last.basis(),
                        last.source())
                .interest(6);
    }

    /**
     * Interest counted in one go: from the day after the due date or the last payment through a payment or the day asked for.
     *
     * @param total the sum of all periods, rounded once, half up
     */
    public record Run(LocalDate from, LocalDate through, List<Period> periods, Money total) {
        public Run {
            periods = List.copyOf(periods);
        }

        /** The same run with the total that stands in the books: what was posted once is not counted again. */
        Run posted(Money amount) {
            return new Run(from, through, periods, amount);
        }

        /** Interest on a sum for each day of a span, both ends included. */
        static Run on(Money base, Regime regime, LocalDate from, LocalDate through, RateTable rates) {
            List<Period> periods = rates.rates(regime, from, through).stream()
                    .map(rate ->
                            new Period(rate.from(), rate.through(), rate.percent(), base, rate.basis(), rate.source()))
                    .toList();
            return new Run(from, through, periods, Period.sum(periods, Money.zero(base.currency())));
        }
    }

    /**
     * Days with one rate on one sum: a line of the proof sheet.
     *
     * @param through the last of these days
     * @param percent percent a year
     * @param base the principal on which interest runs in these days
     * @param source the provision and announcement the rate stands on
     */
    public record Period(
            LocalDate from, LocalDate through, BigDecimal percent, Money base, RateTable.Basis basis, String source) {
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
        static Money sum(Iterable<Period> periods, Money zero) {
            BigDecimal numerator = BigDecimal.ZERO;
            for (Period period : periods) {
                numerator = numerator.add(period.numerator());
            }
            int decimals = zero.currency().getDefaultFractionDigits();
            return Money.exactly(numerator.divide(HUNDRED_TIMES_365, decimals, RoundingMode.HALF_UP), zero.currency());
        }
    }
}
