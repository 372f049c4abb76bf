package pl.ugoda.portal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * How a payment stands.
 *
 * @param state {@code paid}, {@code pending} or {@code failed}
 * @param left what is left to pay once this is paid
 * @param closed whether nothing is left open at all, not even what was objected to
 */
public record PaymentStatus(
        String id, String state, Money amount, @Nullable LocalDate on, Money left, boolean closed) {
    /** Short enough to read over the phone. */
    public String number() {
        return "UG-" + id.substring(id.length() - 8).toUpperCase(java.util.Locale.ROOT);
    }
}
