package pl.ugoda.intake;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** One upload of invoices. */
public record ImportId(UUID value) {
    public static ImportId next() {
        return new ImportId(TimeOrderedId.next());
    }

    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
