package pl.ugoda.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * A payment in the books, with all that decides how it is divided.
 *
 * @param number the order in which payments reached the books
 */
record Booking(
        UUID id,
        UUID batch,
        long number,
        Money amount,
        LocalDate receivedOn,
        Set<ClaimId> claims,
        PaymentToBook.Designation designation,
        Instant bookedAt,
        String bookedBy) {
    /** The order in which payments are divided: as they were received, those of one day as they were booked. */
    static final Comparator<Booking> AS_RECEIVED =
            Comparator.comparing(Booking::receivedOn).thenComparing(Booking::number);

    private static final long NOT_NUMBERED_YET = Long.MAX_VALUE;

    Booking {
        claims = Set.copyOf(claims);
    }

    static Booking of(PaymentToBook payment, UUID batch, Instant now, String by) {
        return new Booking(
                payment.payment(),
                batch,
                NOT_NUMBERED_YET,
                payment.amount(),
                payment.receivedOn(),
                payment.claims(),
                payment.designation(),
                now,
                by);
    }

    boolean is(PaymentToBook payment) {
        return amount.equals(payment.amount())
                && receivedOn.equals(payment.receivedOn())
                && claims.equals(payment.claims())
                && designation.equals(payment.designation());
    }

    /** The designation speaks of the claims it names; naming none, of all. */
    Allocation.Order orderFor(ClaimId claim) {
        boolean meant = designation.claims().isEmpty() || designation.claims().contains(claim);
        return meant ? designation.order() : Allocation.Order.STATUTORY;
    }
}
