package pl.ugoda.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Regime;

/**
 * A claim to be registered.
 *
 * @param id made by the caller
 * @param externalKey by which the creditor's system knows it: registering the same key again changes nothing
 * @param amount what is owed of the principal, positive
 * @param content tells whether the same key comes again with other content
 */
public record NewClaim(
        ClaimId id,
        CreditorId creditor,
        DebtorId debtor,
        String externalKey,
        String invoiceNumber,
        @Nullable String description,
        LocalDate issuedOn,
        LocalDate due,
        Money amount,
        Regime regime,
        ClaimNature nature,
        ContentHash content) {
    private static final int LONGEST = 256;

    public NewClaim {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a claim is for a positive amount");
        }
        if (externalKey.isBlank() || externalKey.length() > LONGEST || invoiceNumber.length() > LONGEST) {
            throw new IllegalArgumentException("a claim has a key and a number of at most " + LONGEST + " letters");
        }
    }
}
