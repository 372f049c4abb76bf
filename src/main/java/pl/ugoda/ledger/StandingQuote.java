package pl.ugoda.ledger;

import java.time.LocalDate;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * A total somebody was told and may rely on.
 *
 * @param paidThen what payments had brought to the claim when it was told
 */
record StandingQuote(ClaimId claim, LocalDate validUntil, Money total, Money paidThen) {
    /** What of the quoted total is still to be paid, whatever was booked or taken back since. */
    Money remaining(Money paidNow) {
        Money remaining = total.minus(paidNow.minus(paidThen));
        return remaining.isNegative() ? Money.zero(total.currency()) : remaining;
    }
}
