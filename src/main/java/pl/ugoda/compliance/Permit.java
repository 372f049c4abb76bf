package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import pl.ugoda.kernel.ContactId;

/** Leave for one contact: it counts under the caps on its day, and ends with its window. */
public record Permit(ContactId id, LocalDate day, Instant notBefore, Instant notAfter) {
    public Permit {
        if (!notBefore.isBefore(notAfter)) {
            throw new IllegalArgumentException("a permit needs a window, not " + notBefore + " to " + notAfter);
        }
    }
}
