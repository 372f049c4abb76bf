package pl.ugoda.payments;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** A line of a bank statement. */
public record TransferId(UUID value) {
    public static TransferId next() {
        return new TransferId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
