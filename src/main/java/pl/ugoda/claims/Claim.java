package pl.ugoda.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Regime;

/** One receivable as registered; what is left of it today, the ledger knows. */
public record Claim(
        ClaimId id,
        CaseId file,
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
        ClaimState state,
        @Nullable LocalDate settledOn) {
    /** Until when it can be enforced, as far as no interruption is known. */
    public Limitation limitation() {
        return Limitation.of(nature, due, null);
    }

    public boolean isOpen() {
        return state == ClaimState.OPEN;
    }
}
