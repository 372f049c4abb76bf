package pl.ugoda.kernel;

import java.util.UUID;

/** One contact, from decision through permit and message to the provider's receipt. */
public record ContactId(UUID value) {
    public static ContactId next() {
        return new ContactId(TimeOrderedId.next());
    }

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
