package pl.ugoda.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.ClaimId;

/** Opens the books of claims for writing, with everything a change of them may touch, and stores what was written. */
@Component
class PaymentBooks {
    private final DebtRepository debts;
    private final BookingRepository bookings;
    private final PostingRepository postings;
    private final ShareRepository shares;
    private final QuoteRepository quotes;
    private final RateTable rates;

    PaymentBooks(
            DebtRepository debts,
            BookingRepository bookings,
            PostingRepository postings,
            ShareRepository shares,
            QuoteRepository quotes,
            RateTable rates) {
        this.debts = debts;
        this.bookings = bookings;
        this.postings = postings;
        this.shares = shares;
        this.quotes = quotes;
        this.rates = rates;
    }

    Map<UUID, Booking> find(Collection<UUID> payments) {
        return bookings.find(payments);
    }

    /** How these payments were divided last. */
    Map<UUID, Booked> divisions(Collection<UUID> payments) {
        return shares.last(payments);
    }

    /** Days on which money came that the payer meant for each claim. */
    Map<ClaimId, List<LocalDate>> meantFor(Collection<ClaimId> claims) {
        return bookings.meantFor(claims);
    }

    Books.Change book(List<Booking> fresh, Instant now) {
        bookings.add(fresh);
        LocalDate earliest = fresh.stream()
                .map(Booking::receivedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return rewrite(earliest, claimsOf(fresh), Set.of(), now);
    }

    /** Nothing when the payment was taken back before. */
    Optional<Books.Change> reverse(Booking booking, String reason, Instant now, String by) {
        debts.lock(booking.claims());
        return bookings.reverse(booking.id(), reason, now, by)
                ? Optional.of(rewrite(booking.receivedOn(), booking.claims(), Set.of(booking.id()), now))
                : Optional.empty();
    }

    /**
     * Divides the payments received on a day or later that may go to these claims. What stays as it was is not written again.
     *
     * @param claims those that the change begins with; later payments may draw in further ones
     */
    private Books.Change rewrite(LocalDate since, Set<ClaimId> claims, Set<UUID> takenBack, Instant now) {
        var drawnIn = new HashSet<ClaimId>();
        Set<ClaimId> further = claims;
        List<Booking> payments = List.of();
        while (!further.isEmpty()) {
            debts.lock(further);
            drawnIn.addAll(further);
            payments = bookings.since(since, drawnIn);
            further = claimsOf(payments);
            further.removeAll(drawnIn);
        }
        var rewritten = new HashSet<>(takenBack);
        payments.forEach(booking -> rewritten.add(booking.id()));
        var books = new Books(
                debts.books(drawnIn, DebtRepository.EVER),
                postings.credits(rewritten),
                quotes.standing(drawnIn, since),
                rates,
                now);
        Books.Change change = books.rewrite(payments, takenBack);
        postings.add(change.added());
        shares.add(change.divided(), now);
        return change;
    }

    private static Set<ClaimId> claimsOf(List<Booking> bookings) {
        var claims = new HashSet<ClaimId>();
        bookings.forEach(booking -> claims.addAll(booking.claims()));
        return claims;
    }
}
