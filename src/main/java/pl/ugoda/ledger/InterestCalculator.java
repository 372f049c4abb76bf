package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pl.ugoda.kernel.Money;

/** Statutory interest of a single debt from its terms and payments: a pure function. */
final class InterestCalculator {
    private final RateTable rates;

    InterestCalculator(RateTable rates) {
        this.rates = rates;
    }

    InterestSheet sheet(DebtTerms terms, Money principal, List<InterestSheet.Payment> payments, LocalDate asOf) {
        Debt debt = Debt.opened(terms, principal);
        var runs = new ArrayList<InterestSheet.Run>();
        var credits = new ArrayList<InterestSheet.Credit>();
        List<InterestSheet.Payment> known = payments.stream()
                .filter(payment -> !payment.on().isAfter(asOf))
                .sorted(Comparator.comparing(InterestSheet.Payment::on))
                .toList();
        for (InterestSheet.Payment payment : known) {
            debt = countThrough(payment.on(), debt, runs);
            Allocation allocation = Allocation.of(payment.amount(), debt.balance(payment.on(), rates), payment.order());
            debt = debt.less(allocation);
            credits.add(
                    new InterestSheet.Credit(payment.on(), payment.amount(), allocation, Money.zero(terms.currency())));
        }
        debt = countThrough(asOf, debt, runs);
        Money accrued = runs.stream().map(InterestSheet.Run::total).reduce(Money.zero(terms.currency()), Money::plus);
        return new InterestSheet(terms, principal, runs, credits, accrued, debt.balance(asOf, rates));
    }

    private Debt countThrough(LocalDate day, Debt debt, List<InterestSheet.Run> runs) {
        return debt.runThrough(day, rates)
                .map(run -> {
                    runs.add(run);
                    return debt.with(run);
                })
                .orElse(debt);
    }
}
