package pl.ugoda.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.platform.BusinessJob;

/** Judges promises on the morning after the waiting: what the ledger shows as paid was kept. */
@Component
class PromiseJudgement implements BusinessJob {
    /** After the statements of the day before, and before the day's decisions are taken. */
    private static final LocalTime AT = LocalTime.of(5, 0);

    private static final int AT_ONCE = 200;

    private final PromiseRepository promises;
    private final PromiseBook book;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    PromiseJudgement(
            PromiseRepository promises,
            PromiseBook book,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.promises = promises;
        this.book = book;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agreements.promises";
    }

    @Override
    public Optional<Instant> nextDue(Optional<Instant> lastDue) {
        return promises.firstSilenceToEnd()
                .map(last ->
                        last.plusDays(1).atTime(AT).atZone(PolishDays.WARSAW).toInstant());
    }

    @Override
    public void run(Instant dueAt) {
        int judged;
        do {
            judged = transaction.execute(status -> judgeSome());
        } while (judged == AT_ONCE);
    }

    private int judgeSome() {
        LocalDate today = LocalDate.now(clock.withZone(PolishDays.WARSAW));
        List<Promise> due = promises.takeOverdue(today, AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        Map<ClaimId, Balance> balances = ledger.balances(
                due.stream().flatMap(each -> each.claims().stream()).distinct().toList(), today);
        List<Promise> kept = new ArrayList<>();
        List<Promise> broken = new ArrayList<>();
        for (Promise promise : due) {
            (paid(promise, balances) ? kept : broken).add(promise);
        }
        if (!kept.isEmpty()) {
            book.kept(kept);
        }
        if (!broken.isEmpty()) {
            book.broken(broken);
        }
        return due.size();
    }

    private static boolean paid(Promise promise, Map<ClaimId, Balance> balances) {
        return promise.claims().stream().allMatch(claim -> {
            Balance balance = balances.get(claim);
            return balance != null && !balance.total().isPositive();
        });
    }
}
