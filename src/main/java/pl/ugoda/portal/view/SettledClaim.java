package pl.ugoda.portal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * An invoice of which nothing is left.
 *
 * @param on the day on which it was paid; null for the moment until the case has heard of it
 */
public record SettledClaim(
        String title,
        String invoice,
        Money amount,
        @Nullable LocalDate on) {
    public boolean titled() {
        return !title.equals(invoice);
    }
}
