package pl.ugoda.ledger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;

/** Keeps books without a database, line by line, and opens them for writing as the ledger does. */
class BooksInMemory {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final RateTable RATES = RateTable.shipped();

    private final Map<ClaimId, DebtTerms> terms = new LinkedHashMap<>();
    private final List<PostingLine> lines = new ArrayList<>();
    private final Map<UUID, Booking> bookings = new LinkedHashMap<>();
    private final Map<ClaimId, List<StandingQuote>> quotes = new HashMap<>();

    ClaimId opened(String principal, LocalDate effectiveDue) {
        ClaimId claim = ClaimId.next();
        open(claim, new DebtTerms(Money.PLN, effectiveDue, new Regime.Late()), Money.zloty(principal));
        return claim;
    }

    void open(ClaimId claim, DebtTerms debt, Money principal) {
        terms.put(claim, debt);
        lines.add(new PostingLine(
                TimeOrderedId.next(),
                claim,
                UUID.randomUUID(),
                PostingLine.Account.SALES,
                PostingLine.Account.PRINCIPAL,
                principal,
                debt.effectiveDue().minusDays(14),
                NOW,
                PostingLine.Reason.OPENED,
                null));
    }

    @CanIgnoreReturnValue
    Booked book(PaymentToBook payment) {
        Booking asked = Booking.of(payment, UUID.randomUUID(), NOW, "test");
        bookings.put(
                asked.id(),
                new Booking(
                        asked.id(),
                        asked.batch(),
                        bookings.size(),
                        asked.amount(),
                        asked.receivedOn(),
                        asked.claims(),
                        asked.designation(),
                        NOW,
                        "test"));
        return rewrite(payment.receivedOn(), Set.of()).divided().stream()
                .filter(booked -> booked.payment().equals(payment.payment()))
                .findFirst()
                .orElseThrow();
    }

    void reverse(UUID payment) {
        Booking taken = Objects.requireNonNull(bookings.remove(payment));
        Books.Change change = rewrite(taken.receivedOn(), Set.of(payment));
        assert change.after().size() == terms.size();
    }

    @CanIgnoreReturnValue
    Money quoted(ClaimId claim, LocalDate today, LocalDate validUntil) {
        Money total = balance(claim, today).total();
        Money paid = Objects.requireNonNull(books().get(claim)).paid();
        quotes.computeIfAbsent(claim, _ -> new ArrayList<>()).add(new StandingQuote(claim, validUntil, total, paid));
        return total;
    }

    Balance balance(ClaimId claim, LocalDate day) {
        return Objects.requireNonNull(books().get(claim)).at(day).balance(day, RATES);
    }

    List<Balance> balances(LocalDate day) {
        Map<ClaimId, ClaimBooks> all = books();
        return terms.keySet().stream()
                .map(claim -> Objects.requireNonNull(all.get(claim)).at(day).balance(day, RATES))
                .toList();
    }

    List<InterestSheet> sheets(LocalDate day) {
        return books().values().stream()
                .map(claim -> new SheetFromBooks(claim, RATES).at(day))
                .toList();
    }

    long sumOfAllAccounts() {
        var accounts = new HashMap<String, Long>();
        for (PostingLine line : lines) {
            accounts.merge(
                    line.claim() + " " + line.destination(), line.amount().minor(), Long::sum);
            accounts.merge(line.claim() + " " + line.source(), -line.amount().minor(), Long::sum);
        }
        return accounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private Books.Change rewrite(LocalDate since, Set<UUID> takenBack) {
        List<PostingLine> standing = standing();
        List<PostingLine> credits =
                standing.stream().filter(line -> line.claim() == null).toList();
        List<Booking> later = bookings.values().stream()
                .filter(booking -> !booking.receivedOn().isBefore(since))
                .toList();
        Books.Change change = new Books(books(), credits, quotes, RATES, NOW).rewrite(later, takenBack);
        lines.addAll(change.added());
        return change;
    }

    private Map<ClaimId, ClaimBooks> books() {
        Map<ClaimId, List<PostingLine>> byClaim = standing().stream()
                .filter(line -> line.claim() != null)
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.claim())));
        var books = new HashMap<ClaimId, ClaimBooks>();
        terms.forEach((claim, debt) ->
                books.put(claim, new ClaimBooks(claim, debt, byClaim.getOrDefault(claim, List.of()))));
        return books;
    }

    private List<PostingLine> standing() {
        Set<UUID> reversed = lines.stream()
                .flatMap(line -> java.util.stream.Stream.ofNullable(line.reverses()))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.reverses() == null && !reversed.contains(line.id()))
                .sorted(Comparator.comparing(PostingLine::effectiveOn).thenComparing(PostingLine::id))
                .toList();
    }
}
