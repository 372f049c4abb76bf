package pl.ugoda.ledger;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;

/** The books: takes debts in, says what is owed on any day, quotes totals, divides payments, and takes payments back. */
@Service
@Transactional
public class Ledger {
    private final DebtRepository debts;
    private final PostingRepository postings;
    private final QuoteRepository quotes;
    private final PaymentBooks books;
    private final Announcements announcements;
    private final Clock clock;
    private final RateTable rates;

    Ledger(
            DebtRepository debts,
            PostingRepository postings,
            QuoteRepository quotes,
            PaymentBooks books,
            Announcements announcements,
            Clock clock,
            RateTable rates) {
        this.debts = debts;
        this.postings = postings;
        this.quotes = quotes;
        this.books = books;
        this.announcements = announcements;
        this.clock = clock;
        this.rates = rates;
    }

    /** The same key came with other content than the first time: a mistake of the caller, and nothing was written. */
    public static final class SameKeyOtherContent extends IllegalStateException {
        SameKeyOtherContent(String what, UUID key) {
            super("the %s %s is in the books with other content".formatted(what, key));
        }
    }

    /**
     * Takes debts into the books; those already there are left as they are.
     *
     * @throws SameKeyOtherContent when a claim or key stands in the books with other terms
     */
    public void open(List<NewDebt> given) {
        List<NewDebt> asked = given.stream().distinct().toList();
        if (debts.open(asked, clock.instant()) < asked.size()) {
            Map<ClaimId, NewDebt> stored =
                    debts.opened(claims(asked)).stream().collect(Collectors.toMap(NewDebt::claim, Function.identity()));
            for (NewDebt debt : asked) {
                if (!debt.equals(stored.get(debt.claim()))) {
                    throw new SameKeyOtherContent("debt", debt.key());
                }
            }
        }
    }

    /**
     * From here to the end of the caller's transaction nobody else books on these claims: whoever decides by what is owed asks for the
     * balances afterwards.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<ClaimId> claims) {
        debts.lock(Set.copyOf(claims));
    }

    /** What is owed on each claim at the end of a day, past or future. Claims without books are left out. */
    @Transactional(readOnly = true)
    public Map<ClaimId, Balance> balances(Collection<ClaimId> claims, LocalDate day) {
        var balances = new HashMap<ClaimId, Balance>();
        debts.books(claims, day)
                .forEach((claim, known) -> balances.put(claim, known.at(day).balance(day, rates)));
        return balances;
    }

    /** The working behind the balance of a claim: "jak to policzono?". */
    @Transactional(readOnly = true)
    public InterestSheet interestSheet(ClaimId claim, LocalDate day) {
        ClaimBooks known = debts.books(Set.of(claim), day).get(claim);
        if (known == null) {
            throw new IllegalArgumentException("no debt was opened for claim " + claim);
        }
        return new SheetFromBooks(known, rates).at(day);
    }

    /** The same of many claims at once; those without books are left out. */
    @Transactional(readOnly = true)
    public Map<ClaimId, InterestSheet> interestSheets(Collection<ClaimId> claims, LocalDate day) {
        var sheets = new HashMap<ClaimId, InterestSheet>();
        debts.books(claims, day).forEach((claim, known) -> sheets.put(claim, new SheetFromBooks(known, rates).at(day)));
        return sheets;
    }

    /** Every line about a claim in the order of writing, reversed and reversing ones included. */
    @Transactional(readOnly = true)
    public List<PostingLine> postings(ClaimId claim) {
        return postings(List.of(claim));
    }

    /**
     * Every line about the claims of a case in the order of writing, and what no claim took of the payments given to them: that stands
     * without a claim.
     */
    @Transactional(readOnly = true)
    public List<PostingLine> postings(Collection<ClaimId> claims) {
        return postings.all(claims);
    }

    /** What no claim took of the payments given to these claims of a case: it is owed back to who paid. */
    @Transactional(readOnly = true)
    public Money surplus(Collection<ClaimId> claims) {
        return postings.surplus(claims);
    }

    /** Payments booked since a moment of which something was left over, the newest first; a claim each may have gone to, and how much. */
    @Transactional(readOnly = true)
    public List<Surplus> surplusSince(Instant since, int limit) {
        return postings.surplusSince(since, limit);
    }

    /** What was left over of a payment. */
    public record Surplus(ClaimId claim, LocalDate receivedOn, Money amount) {}

    /**
     * Tells what is owed today in a way that can be relied on: paying the total by the last valid day settles the claim, and what
     * interest ran meanwhile is written off. Claims that owe nothing get a quote of nothing.
     */
    public Map<ClaimId, Quote> quote(Collection<ClaimId> claims, LocalDate today, LocalDate validUntil) {
        if (validUntil.isBefore(today)) {
            throw new IllegalArgumentException("a quote of " + today + " cannot end on " + validUntil);
        }
        var told = new HashMap<ClaimId, QuoteRepository.Told>();
        debts.books(claims, today).forEach((claim, known) -> {
            Balance balance = known.at(today).balance(today, rates);
            var quote = new Quote(TimeOrderedId.next(), claim, balance, validUntil);
            told.put(claim, new QuoteRepository.Told(quote, known.paid()));
        });
        Map<ClaimId, UUID> kept = quotes.add(
                told.values().stream()
                        .filter(one -> one.quote().total().isPositive())
                        .toList(),
                clock.instant());
        var answer = new HashMap<ClaimId, Quote>();
        told.forEach((claim, one) -> answer.put(
                claim,
                new Quote(
                        kept.getOrDefault(claim, one.quote().id()),
                        claim,
                        one.quote().balance(),
                        validUntil)));
        return answer;
    }

    /** Books one payment; see {@link #book(UUID, List)}. */
    @CanIgnoreReturnValue
    public Booked book(PaymentToBook payment) {
        return book(payment.payment(), List.of(payment)).getFirst();
    }

    /**
     * Divides payments among their claims by art. 451 KC, in the order in which they were received. A payment that was received
     * before others already booked has those divided anew. A payment booked before is answered as it stands.
     *
     * @param batch names this booking in the events
     * @throws SameKeyOtherContent when a payment is in the books with other content
     */
    @CanIgnoreReturnValue
    public List<Booked> book(UUID batch, List<PaymentToBook> payments) {
        Instant now = clock.instant();
        var asked = new LinkedHashMap<UUID, PaymentToBook>();
        for (PaymentToBook payment : payments) {
            PaymentToBook earlier = asked.putIfAbsent(payment.payment(), payment);
            if (earlier != null && !earlier.equals(payment)) {
                throw new SameKeyOtherContent("payment", payment.payment());
            }
        }
        // Locked before anything is read: of two calls with the same payment the second finds it booked.
        debts.lock(claimsOf(payments));
        Map<UUID, Booking> known = books.find(asked.keySet());
        List<Booking> fresh = asked.values().stream()
                .filter(payment -> !isBooked(payment, known))
                .map(payment ->
                        Booking.of(payment, batch, now, CurrentActor.get().code()))
                .toList();
        if (!fresh.isEmpty()) {
            announcements.booked(batch, fresh, books.book(fresh, now));
        }
        Map<UUID, Booked> divisions = books.divisions(asked.keySet());
        return payments.stream()
                .map(payment -> Objects.requireNonNull(divisions.get(payment.payment())))
                .toList();
    }

    /** Takes a payment back, as if it had never come; later payments are divided anew. Once taken back it stays so. */
    public void reverse(UUID payment, String reason) {
        Booking booking = books.find(Set.of(payment)).get(payment);
        if (booking == null) {
            throw new IllegalArgumentException("no payment " + payment + " is in the books");
        }
        books.reverse(booking, reason, clock.instant(), CurrentActor.get().code())
                .ifPresent(change -> announcements.reversed(booking, reason, change));
    }

    /**
     * The days on which money came that its payer meant for a claim: because the payer named the claim, or because it could be for
     * no other. A clerk's word does not count, nor does what was taken back. Claims without such a day are absent.
     */
    @Transactional(readOnly = true)
    public Map<ClaimId, List<LocalDate>> paidTowards(Collection<ClaimId> claims) {
        return books.meantFor(claims);
    }

    /** How a payment was divided and why so: "jak podzielono?". Nothing when it is not in the books. */
    @Transactional(readOnly = true)
    public Optional<Booked> division(UUID payment) {
        return Optional.ofNullable(books.divisions(Set.of(payment)).get(payment));
    }

    private static boolean isBooked(PaymentToBook payment, Map<UUID, Booking> known) {
        Booking booking = known.get(payment.payment());
        if (booking != null && !booking.is(payment)) {
            throw new SameKeyOtherContent("payment", payment.payment());
        }
        return booking != null;
    }

    private static Set<ClaimId> claims(List<NewDebt> debts) {
        return debts.stream().map(NewDebt::claim).collect(Collectors.toSet());
    }

    private static Set<ClaimId> claimsOf(List<PaymentToBook> payments) {
        return payments.stream().flatMap(payment -> payment.claims().stream()).collect(Collectors.toSet());
    }
}
