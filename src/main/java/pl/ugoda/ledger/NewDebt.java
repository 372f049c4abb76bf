package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * A sum to be taken into the books.
 *
 * @param issuedOn the day from which it stands in the books, due or not
 * @param key made by the caller before the deed; the same debt under the same key is taken once
 */
public record NewDebt(ClaimId claim, DebtTerms terms, Money principal, LocalDate issuedOn, UUID key) {
    public NewDebt {
        if (!principal.isPositive() || !principal.currency().equals(terms.currency())) {
            throw new IllegalArgumentException(
                    "a debt is more than zero in the currency of its terms, not " + principal);
        }
    }
}
