package pl.ugoda.kernel;

import java.util.UUID;

/** A member of staff who signs in. */
public record UserId(UUID value) {
    public static UserId next() {
        return new UserId(TimeOrderedId.next());
    }

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
