package pl.ugoda.kernel;

import java.util.UUID;

/** A party that owes money, inside one organization. */
public record DebtorId(UUID value) {
    public static DebtorId next() {
        return new DebtorId(TimeOrderedId.next());
    }

    public static DebtorId of(String text) {
        return new DebtorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
