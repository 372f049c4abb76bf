package pl.ugoda.kernel;

import java.util.UUID;

/** Everyone we must treat as one human or firm when counting contacts: same PESEL or NIP, else same contact point. */
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(TimeOrderedId.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
