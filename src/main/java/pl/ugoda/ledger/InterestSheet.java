package pl.ugoda.ledger;

import java.time.LocalDate;
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
        DebtTerms terms,
        Money principal,
        List<InterestRun> runs,
        List<Credit> credits,
        Money accrued,
        Balance balance) {
    /** A payment as it was divided. */
    public record Credit(LocalDate on, Money amount, Allocation allocation) {}

    public InterestSheet {
        runs = List.copyOf(runs);
        credits = List.copyOf(credits);
    }

    public List<InterestPeriod> periods() {
        return runs.stream().flatMap(run -> run.periods().stream()).toList();
    }
}
