package pl.ugoda.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CurrentOrganization;

/** Tells the audit log and whoever listens what changed in the books, inside the transaction that changed it. */
@Component
class Announcements {
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Announcements(Audit audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void booked(UUID batch, List<Booking> fresh, Books.Change change) {
        if (fresh.size() == 1) {
            audit.record(deed("ledger.book", fresh.getFirst(), Map.of()));
        } else {
            audit.recordBulk("ledger.book", batch, fresh.size(), digest(fresh));
        }
        events.publishEvent(new PaymentsBooked(CurrentOrganization.get(), batch, change.touched()));
        List<ClaimId> settled = change.settled();
        if (!settled.isEmpty()) {
            events.publishEvent(new ClaimsSettled(CurrentOrganization.get(), batch, settled));
        }
    }

    void reversed(Booking booking, String reason, Books.Change change) {
        audit.record(deed("ledger.reverse", booking, Map.of("reason", reason)));
        events.publishEvent(new PaymentReversed(CurrentOrganization.get(), booking.id(), change.touched()));
    }

    private static Deed deed(String action, Booking booking, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("amount", booking.amount().toString());
        facts.put("received", booking.receivedOn().toString());
        facts.put("claims", Integer.toString(booking.claims().size()));
        return new Deed(action, "payment", booking.id(), facts);
    }

    /** Of the payments in the order of booking: id, amount and day of each on a line. */
    private static byte[] digest(List<Booking> bookings) {
        String rows = bookings.stream()
                .map(booking -> booking.id() + " " + booking.amount() + " " + booking.receivedOn() + "\n")
                .collect(Collectors.joining());
        try {
            return MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
