package pl.ugoda.portal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * One open claim as its debtor sees it.
 *
 * @param title what it was for, else its number
 * @param principal what is left of it
 * @param barredAfter the last day on which it could be enforced, when its debtor is a consumer and it is time-barred; else null
 */
public record OwedClaim(
        ClaimId id,
        String title,
        String invoice,
        LocalDate due,
        Money principal,
        Money interest,
        Money costs,
        boolean disputed,
        @Nullable LocalDate barredAfter) {
    public Money total() {
        return principal.plus(interest).plus(costs);
    }

    /** It cannot be demanded; paying it is voluntary. */
    public boolean barred() {
        return barredAfter != null;
    }

    public boolean titled() {
        return !title.equals(invoice);
    }
}
