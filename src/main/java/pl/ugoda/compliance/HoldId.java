package pl.ugoda.compliance;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** One hold. */
public record HoldId(UUID value) {
    public static HoldId next() {
        return new HoldId(TimeOrderedId.next());
    }

    public static HoldId of(String text) {
        return new HoldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
