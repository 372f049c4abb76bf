package pl.ugoda.payments;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** An imported bank statement. */
public record StatementId(UUID value) {
    public static StatementId next() {
        return new StatementId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
