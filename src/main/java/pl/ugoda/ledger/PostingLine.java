package pl.ugoda.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * One line of the book: an amount moved from one account to another.
 *
 * @param claim whose accounts are meant; none where the money is the debtor's credit
 * @param booking the deed that caused it: an opening, a payment
 * @param reverses the line that this one takes back
 */
public record PostingLine(
        UUID id,
        @Nullable ClaimId claim,
        UUID booking,
        Account source,
        Account destination,
        Money amount,
        LocalDate effectiveOn,
        Instant bookedAt,
        Reason reason,
        @Nullable UUID reverses) {
    public PostingLine {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a posting moves nothing or more, not " + amount);
        }
    }

    /** Between what a posting moves value. The first three say what is owed on a claim. */
    public enum Account {
        PRINCIPAL,
        INTEREST,
        COSTS,
        /** Where principal comes from: what the creditor sold. */
        SALES,
        /** Where interest comes from: delay. */
        DELAY,
        /** What the creditor received. */
        MONEY,
        /** What the creditor let go. */
        RELIEF,
        /** What the creditor received beyond what was owed, and still owes to the debtor. */
        CREDIT
    }

    /** Why a posting was made. */
    public enum Reason {
        OPENED,
        INTEREST_COUNTED,
        PAID,
        OVERPAID,
        QUOTE_HONOURED,
        RESIDUE,
        /** The payment was taken back. */
        PAYMENT_REVERSED,
        /** An earlier payment became known or was taken back, so later ones were divided anew. */
        DIVIDED_ANEW
    }
}
