package pl.ugoda.kernel;

import java.util.UUID;

/** One receivable, usually one invoice: the unit of money. */
public record ClaimId(UUID value) {
    public static ClaimId next() {
        return new ClaimId(TimeOrderedId.next());
    }

    public static ClaimId of(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
