package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.Currency;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PolishDays;

/**
 * Under which terms a sum is owed.
 *
 * @param effectiveDue the last day to pay without delay, already moved off a day off; interest runs from the next day
 */
public record DebtTerms(Currency currency, LocalDate effectiveDue, Regime regime) {
    /** Terms in złoty of a debt with the given nominal due date, moved by art. 115 KC where needed. */
    public static DebtTerms inZloty(LocalDate due, Regime regime) {
        return new DebtTerms(Money.PLN, PolishDays.effectiveDue(due), regime);
    }
}
