package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.PostingLine.Account;
import pl.ugoda.ledger.PostingLine.Reason;

/** Tells the story of one claim from its standing lines: each run of interest with its periods, each payment with its division. */
final class SheetFromBooks {
    private final ClaimBooks books;
    private final RateTable rates;

    SheetFromBooks(ClaimBooks books, RateTable rates) {
        this.books = books;
        this.rates = rates;
    }

    InterestSheet at(LocalDate day) {
        Money principal = books.opened(day);
        Debt debt = Debt.opened(books.terms(), principal);
        var runs = new ArrayList<InterestSheet.Run>();
        var credits = new ArrayList<InterestSheet.Credit>();
        for (List<PostingLine> payment : payments(day)) {
            LocalDate on = payment.getFirst().effectiveOn();
            Money counted = sum(payment, line -> line.reason() == Reason.INTEREST_COUNTED);
            InterestSheet.Run run = debt.runThrough(on, rates)
                    .map(exact -> exact.posted(counted))
                    .orElse(null);
            if (run != null) {
                runs.add(run);
                debt = debt.with(run);
            }
            InterestSheet.Credit credit = credit(on, payment);
            credits.add(credit);
            debt = debt.less(
                    from(payment, Account.PRINCIPAL), from(payment, Account.INTEREST), from(payment, Account.COSTS));
        }
        debt.runThrough(day, rates).ifPresent(runs::add);
        Money accrued = runs.stream().map(InterestSheet.Run::total).reduce(zero(), Money::plus);
        Balance balance = books.at(day).balance(day, rates);
        return new InterestSheet(books.terms(), principal, runs, credits, accrued, balance);
    }

    /** The lines of each payment, in the order in which payments were divided: within a day the one that counted interest first. */
    private List<List<PostingLine>> payments(LocalDate day) {
        Map<UUID, List<PostingLine>> byBooking = new LinkedHashMap<>();
        books.lines().stream()
                .filter(line ->
                        line.reason() != Reason.OPENED && !line.effectiveOn().isAfter(day))
                .sorted(Comparator.comparing(PostingLine::effectiveOn)
                        .thenComparing(line -> line.reason() != Reason.INTEREST_COUNTED)
                        .thenComparing(PostingLine::id))
                .forEach(line -> byBooking
                        .computeIfAbsent(line.booking(), _ -> new ArrayList<>())
                        .add(line));
        return List.copyOf(byBooking.values());
    }

    private InterestSheet.Credit credit(LocalDate on, List<PostingLine> payment) {
        var allocation = new Allocation(
                paid(payment, Account.COSTS),
                paid(payment, Account.INTEREST),
                paid(payment, Account.PRINCIPAL),
                zero());
        Money forgiven = sum(payment, line -> line.destination() == Account.RELIEF);
        return new InterestSheet.Credit(on, allocation.used(), allocation, forgiven);
    }

    private Money paid(List<PostingLine> payment, Account source) {
        return sum(payment, line -> line.source() == source && line.reason() == Reason.PAID);
    }

    private Money from(List<PostingLine> payment, Account source) {
        return sum(payment, line -> line.source() == source);
    }

    private Money sum(List<PostingLine> lines, Predicate<PostingLine> counted) {
        return lines.stream().filter(counted).map(PostingLine::amount).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return Money.zero(books.terms().currency());
    }
}
