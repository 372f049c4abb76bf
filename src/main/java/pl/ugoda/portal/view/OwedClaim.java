package pl.ugoda.portal.view;

import java.time.LocalDate;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * One open claim as its debtor sees it.
 *
 * @param title what it was for, else its number
 * @param principal what is left of it
 */
public record OwedClaim(
        ClaimId id,
        String title,
        String invoice,
        LocalDate due,
        Money principal,
        Money interest,
        Money costs,
        boolean disputed) {
    public Money total() {
        return principal.plus(interest).plus(costs);
    }

    public boolean titled() {
        return !title.equals(invoice);
    }
}
