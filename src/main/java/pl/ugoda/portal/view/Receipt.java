package pl.ugoda.portal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import pl.ugoda.kernel.Money;

/**
 * A payment that came, and what became of it.
 *
 * @param number to name it by, on paper and on the phone
 * @param parts in the order in which the money was used
 * @param credit what nothing was left for: the payer's money
 */
public record Receipt(
        String number, LocalDate on, Money amount, boolean throughProvider, List<Part> parts, Money credit) {
    public Receipt {
        parts = List.copyOf(parts);
    }

    /**
     * What one invoice received.
     *
     * @param forgiven what was written off then, such as the interest of the days the money was on its way
     * @param left what was left of the invoice afterwards
     */
    public record Part(
            String title, String invoice, Money costs, Money interest, Money principal, Money forgiven, Money left) {
        public Money amount() {
            return costs.plus(interest).plus(principal);
        }
    }

    /** Short enough to read over the phone. */
    public static String number(UUID source) {
        String id = source.toString();
        return "UG-" + id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
    }
}
