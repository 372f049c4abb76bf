package pl.ugoda.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * The books of some claims, open for writing: a working copy in memory. Payments are divided in the order in which they were
 * received, so a payment that becomes known late, or is taken back, has those after it divided anew. Pure: what is to be stored
 * comes out as lines to add.
 */
final class Books {
    private final Map<ClaimId, ClaimBooks> before;
    private final Map<UUID, List<PostingLine>> standing;
    private final Map<ClaimId, List<StandingQuote>> quotes;
    private final RateTable rates;
    private final Instant now;

    /** @param credits standing lines that belong to no claim */
    Books(
            Map<ClaimId, ClaimBooks> before,
            Collection<PostingLine> credits,
            Map<ClaimId, List<StandingQuote>> quotes,
            RateTable rates,
            Instant now) {
        this.before = before;
        this.standing = Stream.concat(
                        before.values().stream().flatMap(books -> books.lines().stream()), credits.stream())
                .collect(Collectors.groupingBy(PostingLine::booking));
        this.quotes = quotes;
        this.rates = rates;
        this.now = now;
    }

    /**
     * What has to be written.
     *
     * @param added lines, reversals among them
     * @param divided payments divided for the first time or differently than before
     */
    record Change(
            Map<ClaimId, ClaimBooks> before,
            Map<ClaimId, ClaimBooks> after,
            List<PostingLine> added,
            List<Booked> divided) {
        List<ClaimId> touched() {
            return added.stream()
                    .flatMap(line -> Stream.ofNullable(line.claim()))
                    .distinct()
                    .toList();
        }

        /** Claims that were owed before and are not any more. */
        List<ClaimId> settled() {
            return touched().stream()
                    .filter(claim -> !books(before, claim).settled()
                            && books(after, claim).settled())
                    .toList();
        }
    }

    /**
     * Divides payments in the order in which they were received, whether for the first time or anew.
     *
     * @param payments all that were received on the day of the earliest change or after
     * @param takenBack payments to be left out from now on
     */
    Change rewrite(Collection<Booking> payments, Set<UUID> takenBack) {
        Set<UUID> open = Stream.concat(payments.stream().map(Booking::id), takenBack.stream())
                .collect(Collectors.toSet());
        var current = new HashMap<ClaimId, ClaimBooks>();
        before.forEach((claim, books) -> current.put(claim, books.without(line -> open.contains(line.booking()))));
        var added = new ArrayList<PostingLine>();
        for (UUID payment : takenBack) {
            reverse(standing.getOrDefault(payment, List.of()), PostingLine.Reason.PAYMENT_REVERSED, added);
        }
        var division = new Division(rates, quotes);
        var divided = new ArrayList<Booked>();
        payments.stream().sorted(Booking.AS_RECEIVED).forEach(booking -> {
            List<Booked.Share> shares = division.divide(booking, current);
            List<PostingLine> lines = lines(booking, shares, current);
            List<PostingLine> old = standing.getOrDefault(booking.id(), List.of());
            boolean unchanged = Lines.same(old, lines);
            post(unchanged ? old : lines, current);
            if (!unchanged) {
                reverse(old, PostingLine.Reason.DIVIDED_ANEW, added);
                added.addAll(lines);
                divided.add(booked(booking, shares));
            }
        });
        return new Change(before, current, added, divided);
    }

    private List<PostingLine> lines(Booking booking, List<Booked.Share> shares, Map<ClaimId, ClaimBooks> current) {
        var lines = new Lines(booking, now);
        for (Booked.Share share : shares) {
            lines.share(share, books(current, share.claim()).at(booking.receivedOn()), rates);
        }
        lines.credit(booked(booking, shares).credit());
        return lines.written();
    }

    private static Booked booked(Booking booking, List<Booked.Share> shares) {
        Money used = shares.stream()
                .map(share -> share.paid().used())
                .reduce(Money.zero(booking.amount().currency()), Money::plus);
        return new Booked(
                booking.id(),
                booking.amount(),
                booking.receivedOn(),
                shares,
                booking.amount().minus(used),
                false);
    }

    private static void post(List<PostingLine> lines, Map<ClaimId, ClaimBooks> current) {
        lines.stream()
                .flatMap(line -> Stream.ofNullable(line.claim()))
                .distinct()
                .forEach(claim -> current.put(claim, books(current, claim).with(lines)));
    }

    private void reverse(List<PostingLine> lines, PostingLine.Reason reason, List<PostingLine> added) {
        for (PostingLine line : lines.reversed()) {
            added.add(Lines.reversing(line, now, reason));
        }
    }

    private static ClaimBooks books(Map<ClaimId, ClaimBooks> books, ClaimId claim) {
        ClaimBooks found = books.get(claim);
        if (found == null) {
            throw new IllegalArgumentException("no debt was opened for claim " + claim);
        }
        return found;
    }
}
