package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.ugoda.kernel.Money;

/** Statutory interest of a single debt from its terms and payments: a pure function, for the command line and for simulations. */
public final class InterestCalculator {
    private final RateTable rates;

    public InterestCalculator(RateTable rates) {
        this.rates = rates;
    }

    /** A payment that reached the creditor on a day. */
    public record Payment(LocalDate on, Money amount, CreditOrder order) {
        public Payment {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a payment is more than zero, not " + amount);
            }
        }
    }

    /**
     * The sheet at the end of a day. Payments after that day are not yet known to it and do not count.
     *
     * @throws NoRateKnown when interest runs on days before the rate table begins
     */
    public InterestSheet sheet(DebtTerms terms, Money principal, List<Payment> payments, LocalDate asOf) {
        Debt debt = Debt.opened(terms, principal);
        var runs = new ArrayList<InterestRun>();
        var credits = new ArrayList<InterestSheet.Credit>();
        List<Payment> known = payments.stream()
                .filter(payment -> !payment.on().isAfter(asOf))
                .sorted(Comparator.comparing(Payment::on))
                .toList();
        for (Payment payment : known) {
            debt = countThrough(payment.on(), debt, runs);
            Allocation allocation = Allocation.of(payment.amount(), debt.balance(payment.on(), rates), payment.order());
            debt = debt.less(allocation);
            credits.add(new InterestSheet.Credit(payment.on(), payment.amount(), allocation));
        }
        debt = countThrough(asOf, debt, runs);
        Money accrued = runs.stream().map(InterestRun::total).reduce(Money.zero(terms.currency()), Money::plus);
        return new InterestSheet(terms, principal, runs, credits, accrued, debt.balance(asOf, rates));
    }

    private Debt countThrough(LocalDate day, Debt debt, List<InterestRun> runs) {
        return debt.runThrough(day, rates)
                .map(run -> {
                    runs.add(run);
                    return debt.with(run);
                })
                .orElse(debt);
    }
}
