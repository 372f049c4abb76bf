package pl.ugoda.kernel;

import java.util.UUID;

/** Someone to whom money is owed, inside one organization. */
public record CreditorId(UUID value) {
    public static CreditorId next() {
        return new CreditorId(TimeOrderedId.next());
    }

    public static CreditorId of(String text) {
        return new CreditorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
