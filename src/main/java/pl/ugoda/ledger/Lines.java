package pl.ugoda.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.ledger.Booked.Share;
import pl.ugoda.ledger.PostingLine.Account;
import pl.ugoda.ledger.PostingLine.Reason;

/** Writes the lines of one booking. */
final class Lines {
    private final Booking booking;
    private final Instant now;
    private final List<PostingLine> written = new ArrayList<>();

    Lines(Booking booking, Instant now) {
        this.booking = booking;
        this.now = now;
    }

    /** Interest is counted when money is allocated; then what was paid; then what was let go. */
    void share(Share share, Debt before, RateTable rates) {
        before.runThrough(booking.receivedOn(), rates)
                .ifPresent(run -> write(
                        share.claim(),
                        Account.DELAY,
                        Account.INTEREST,
                        run.total(),
                        run.through(),
                        Reason.INTEREST_COUNTED));
        Allocation paid = share.paid();
        move(share.claim(), Account.COSTS, Account.MONEY, paid.toCosts(), Reason.PAID);
        move(share.claim(), Account.INTEREST, Account.MONEY, paid.toInterest(), Reason.PAID);
        move(share.claim(), Account.PRINCIPAL, Account.MONEY, paid.toPrincipal(), Reason.PAID);
        switch (share.forgiveness()) {
            case NONE -> {}
            case QUOTE_HONOURED -> relieve(share, Reason.QUOTE_HONOURED);
            case RESIDUE -> relieve(share, Reason.RESIDUE);
        }
    }

    void credit(Money left) {
        move(null, Account.CREDIT, Account.MONEY, left, Reason.OVERPAID);
    }

    List<PostingLine> written() {
        return List.copyOf(written);
    }

    private void relieve(Share share, Reason reason) {
        Balance owed = share.owed();
        Allocation paid = share.paid();
        move(share.claim(), Account.COSTS, Account.RELIEF, owed.costs().minus(paid.toCosts()), reason);
        move(share.claim(), Account.INTEREST, Account.RELIEF, owed.interest().minus(paid.toInterest()), reason);
        move(share.claim(), Account.PRINCIPAL, Account.RELIEF, owed.principal().minus(paid.toPrincipal()), reason);
    }

    private void move(@Nullable ClaimId claim, Account source, Account destination, Money amount, Reason reason) {
        if (amount.isPositive()) {
            write(claim, source, destination, amount, booking.receivedOn(), reason);
        }
    }

    /** A run of interest is written even when it came to nothing: it says through which day interest was counted. */
    private void write(
            @Nullable ClaimId claim,
            Account source,
            Account destination,
            Money amount,
            LocalDate effectiveOn,
            Reason reason) {
        written.add(new PostingLine(
                TimeOrderedId.next(),
                claim,
                booking.id(),
                source,
                destination,
                amount,
                effectiveOn,
                now,
                reason,
                null));
    }

    /** The same amount back the same way, as of the same day: corrected books are right for the past as well. */
    static PostingLine reversing(PostingLine line, Instant now, Reason reason) {
        return new PostingLine(
                TimeOrderedId.next(),
                line.claim(),
                line.booking(),
                line.destination(),
                line.source(),
                line.amount(),
                line.effectiveOn(),
                now,
                reason,
                line.id());
    }

    /** Whether two sets of lines say the same, whatever their ids and the time of writing. */
    static boolean same(List<PostingLine> some, List<PostingLine> others) {
        return some.size() == others.size() && said(some).equals(said(others));
    }

    private static List<String> said(List<PostingLine> lines) {
        return lines.stream()
                .map(line -> "%s %s %s %s %s %s"
                        .formatted(
                                line.claim(),
                                line.source(),
                                line.destination(),
                                line.amount(),
                                line.effectiveOn(),
                                line.reason()))
                .sorted()
                .toList();
    }
}
