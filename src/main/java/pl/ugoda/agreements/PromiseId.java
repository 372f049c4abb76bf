package pl.ugoda.agreements;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** One promise. */
public record PromiseId(UUID value) {
    public static PromiseId next() {
        return new PromiseId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
