package pl.ugoda.payments;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** An account whose statements are read. */
public record BankSourceId(UUID value) {
    public static BankSourceId next() {
        return new BankSourceId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
