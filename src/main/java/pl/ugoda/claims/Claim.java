package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.DebtorKind;

/**
 * One receivable as registered; what is left of it today, the ledger knows.
 *
 * @param acknowledgedOn the days on which its debtor certainly acknowledged it, as far as our own books and agreements tell; not
 *     gathered for what is settled
 */
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
        @Nullable LocalDate settledOn,
        List<LocalDate> acknowledgedOn) {
    public Claim {
        acknowledgedOn = List.copyOf(acknowledgedOn);
    }

    /** Until when it can be enforced. */
    public Limitation limitation() {
        return Limitation.of(nature, due, acknowledgedOn);
    }

    /**
     * Whether it must not be asked for any more: against a consumer a barred claim cannot be demanded (art. 117 § 2¹ KC); others
     * have to plead it themselves.
     */
    public boolean barredFor(DebtorKind debtorKind, LocalDate today) {
        return debtorKind.protectedAsConsumer() && limitation().on(today) == Limitation.State.BARRED;
    }

    Claim acknowledged(List<LocalDate> on) {
        return new Claim(
                id,
                file,
                creditor,
                debtor,
                externalKey,
                invoiceNumber,
                description,
                issuedOn,
                due,
                amount,
                regime,
                nature,
                state,
                settledOn,
                on);
    }

    public boolean isOpen() {
        return state == ClaimState.OPEN;
    }
}
