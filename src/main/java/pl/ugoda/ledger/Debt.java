package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.Optional;
import pl.ugoda.kernel.Money;

/**
 * One debt at a moment of its history: what of it is unpaid, and through which day interest has been counted. Interest is a pure
 * function of this, the rates and a day, so an idle debt needs no work.
 */
record Debt(DebtTerms terms, Money principal, Money interest, Money costs, LocalDate countedThrough) {
    static Debt opened(DebtTerms terms, Money principal) {
        Money nothing = Money.zero(terms.currency());
        return new Debt(terms, principal, nothing, nothing, terms.effectiveDue());
    }

    /** The interest of the days not yet counted, through the given day; none before the debt is overdue or once it is repaid. */
    Optional<InterestSheet.Run> runThrough(LocalDate day, RateTable rates) {
        if (!day.isAfter(countedThrough) || principal.isZero()) {
            return Optional.empty();
        }
        return Optional.of(InterestSheet.Run.on(principal, terms.regime(), countedThrough.plusDays(1), day, rates));
    }

    Debt with(InterestSheet.Run run) {
        return new Debt(terms, principal, interest.plus(run.total()), costs, run.through());
    }

    Debt less(Allocation paid) {
        return less(paid.toPrincipal(), paid.toInterest(), paid.toCosts());
    }

    Debt less(Money lessPrincipal, Money lessInterest, Money lessCosts) {
        return new Debt(
                terms,
                principal.minus(lessPrincipal),
                interest.minus(lessInterest),
                costs.minus(lessCosts),
                countedThrough);
    }

    Balance balance(LocalDate day, RateTable rates) {
        Money running = runThrough(day, rates).map(InterestSheet.Run::total).orElse(Money.zero(terms.currency()));
        return new Balance(principal, interest.plus(running), costs, day, rates.verifiedUntil());
    }
}
