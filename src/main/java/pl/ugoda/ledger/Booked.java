package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * How a payment was divided, and why so: the answer to "jak podzielono?".
 *
 * @param shares in the order in which the money was used
 * @param credit what was left when no claim took more: the debtor's money
 * @param reversed the payment was taken back later; the shares tell how it had been divided
 */
public record Booked(
        UUID payment, Money amount, LocalDate receivedOn, List<Share> shares, Money credit, boolean reversed) {
    public Booked {
        shares = List.copyOf(shares);
    }

    /** Claims that owe nothing any more after this payment. */
    public List<ClaimId> settled() {
        return shares.stream()
                .filter(share -> share.left().isZero())
                .map(Share::claim)
                .toList();
    }

    /** Why a claim had its turn. */
    public enum Rule {
        /** The payer named it, art. 451 § 1 KC. */
        DESIGNATED,
        /** Nobody named it; among the due debts the longest due comes first, art. 451 § 3 KC. */
        OLDEST_DUE,
        /** All due debts were served; the one due next follows. */
        DUE_NEXT
    }

    /** Why a rest was written off. */
    public enum Forgiveness {
        NONE,
        /** The total quoted to the debtor was paid in the time for which it was quoted. */
        QUOTE_HONOURED,
        /** What was left is not worth anyone's time. */
        RESIDUE
    }

    /**
     * What one claim received.
     *
     * @param owed what was owed on it that day before this payment
     */
    public record Share(ClaimId claim, Rule rule, Balance owed, Allocation paid, Forgiveness forgiveness) {
        /** What the payment left unpaid and was then written off. */
        public Money forgiven() {
            return forgiveness == Forgiveness.NONE ? Money.zero(rest().currency()) : rest();
        }

        /** What is still owed on the claim. */
        public Money left() {
            return rest().minus(forgiven());
        }

        private Money rest() {
            return owed.total().minus(paid.used());
        }
    }
}
