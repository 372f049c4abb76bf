package pl.ugoda.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Booked.Forgiveness;
import pl.ugoda.ledger.Booked.Rule;
import pl.ugoda.ledger.Booked.Share;

/**
 * Divides one payment among claims by art. 451 KC: the payer's designation first, then due debts, the longest due before the
 * others, then the debt due next; within a debt costs, interest, principal. A pure function of the books.
 */
final class Division {
    /** A rest not worth anyone's time: it is written off rather than kept open. */
    private static final Money RESIDUE_AT_MOST = Money.zloty("1.00");

    private final RateTable rates;
    private final Map<ClaimId, List<StandingQuote>> quotes;

    Division(RateTable rates, Map<ClaimId, List<StandingQuote>> quotes) {
        this.rates = rates;
        this.quotes = quotes;
    }

    /** The shares in their order; claims that got nothing have none. */
    List<Share> divide(Booking booking, Map<ClaimId, ClaimBooks> books) {
        List<Turn> turns = turns(booking, books);
        Money left = booking.amount();
        var given = new ArrayList<Money>();
        for (Turn turn : turns) {
            Money part = left.atMost(turn.settling());
            given.add(part);
            left = left.minus(part);
        }
        // More than was quoted pays what would otherwise be written off, before it becomes the debtor's credit.
        for (int i = 0; i < turns.size(); i++) {
            Money more = left.atMost(turns.get(i).owed().total().minus(given.get(i)));
            given.set(i, given.get(i).plus(more));
            left = left.minus(more);
        }
        var shares = new ArrayList<Share>();
        for (int i = 0; i < turns.size(); i++) {
            if (given.get(i).isPositive()) {
                shares.add(share(booking, turns.get(i), given.get(i)));
            }
        }
        return shares;
    }

    private Share share(Booking booking, Turn turn, Money given) {
        Allocation paid = Allocation.of(given, turn.owed(), booking.orderFor(turn.claim()));
        Money rest = turn.owed().total().minus(given);
        return new Share(turn.claim(), turn.rule(), turn.owed(), paid, forgiveness(given, turn, rest));
    }

    private static Forgiveness forgiveness(Money given, Turn turn, Money rest) {
        if (rest.isZero()) {
            return Forgiveness.NONE;
        }
        if (given.compareTo(turn.settling()) >= 0) {
            return Forgiveness.QUOTE_HONOURED;
        }
        boolean residue = rest.currency().equals(RESIDUE_AT_MOST.currency()) && rest.compareTo(RESIDUE_AT_MOST) <= 0;
        return residue ? Forgiveness.RESIDUE : Forgiveness.NONE;
    }

    /**
     * A claim waiting for its part.
     *
     * @param settling the least that settles it: all that is owed, or what remains of a quoted total
     */
    private record Turn(ClaimId claim, Rule rule, Balance owed, Money settling) {}

    private List<Turn> turns(Booking booking, Map<ClaimId, ClaimBooks> books) {
        List<ClaimId> named = booking.designation().claims();
        Comparator<ClaimBooks> longestDue = Comparator.<ClaimBooks, java.time.LocalDate>comparing(
                        claim -> claim.terms().effectiveDue())
                .thenComparing(claim -> claim.claim().value());
        Stream<Turn> designated = named.stream().map(claim -> turn(booking, book(books, claim), Rule.DESIGNATED));
        Stream<Turn> others = booking.claims().stream()
                .filter(claim -> !named.contains(claim))
                .map(claim -> book(books, claim))
                .sorted(longestDue)
                .map(claim -> turn(booking, claim, ruleFor(booking, claim)));
        return Stream.concat(designated, others)
                .filter(turn -> turn.owed().total().isPositive())
                .toList();
    }

    private static Rule ruleFor(Booking booking, ClaimBooks claim) {
        return claim.terms().effectiveDue().isAfter(booking.receivedOn()) ? Rule.DUE_NEXT : Rule.OLDEST_DUE;
    }

    private Turn turn(Booking booking, ClaimBooks claim, Rule rule) {
        Balance owed = claim.at(booking.receivedOn()).balance(booking.receivedOn(), rates);
        Money settling = quotes.getOrDefault(claim.claim(), List.of()).stream()
                .filter(quote -> !quote.validUntil().isBefore(booking.receivedOn()))
                .map(quote -> quote.remaining(claim.paid()))
                .reduce(owed.total(), Money::atMost);
        return new Turn(claim.claim(), rule, owed, settling);
    }

    private static ClaimBooks book(Map<ClaimId, ClaimBooks> books, ClaimId claim) {
        return Objects.requireNonNull(books.get(claim), () -> "no books of claim " + claim);
    }
}
