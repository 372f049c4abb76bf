package pl.ugoda.payments;

import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nrb;

/**
 * An account of a creditor whose statements are read.
 *
 * @param virtualRange the bank's number and mask of virtual accounts, 8 to 18 digits; empty without such a product
 * @param knownUntil up to when payments on the account are known; null before the first statement
 */
public record BankSource(
        BankSourceId id,
        CreditorId creditor,
        Nrb account,
        Currency currency,
        String virtualRange,
        @Nullable Instant knownUntil) {
    public BankSource {
        if (!virtualRange.matches("(\\d{8,18})?")) {
            throw new IllegalArgumentException("a virtual range has 8 to 18 digits");
        }
    }

    boolean hasVirtualAccounts() {
        return !virtualRange.isEmpty();
    }
}
