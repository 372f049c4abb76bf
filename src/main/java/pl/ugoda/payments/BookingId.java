package pl.ugoda.payments;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** Money given to a case; the ledger knows the payment by the same id. */
public record BookingId(UUID value) {
    public static BookingId next() {
        return new BookingId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
