package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * Money that reached the creditor and is to be divided among claims.
 *
 * @param payment made by the caller before the deed; the same payment is booked once
 * @param receivedOn the day the creditor's account was credited: interest runs through it
 * @param claims among which to divide; in what order is the law's affair
 */
public record PaymentToBook(
        UUID payment, Money amount, LocalDate receivedOn, Set<ClaimId> claims, Designation designation) {
    public PaymentToBook {
        claims = Set.copyOf(claims);
        if (!amount.isPositive() || claims.isEmpty()) {
            throw new IllegalArgumentException("a payment is more than zero and goes to at least one claim");
        }
        if (!claims.containsAll(designation.claims())) {
            throw new IllegalArgumentException("the payer can name only claims among those the payment may go to");
        }
    }

    /** A payment without a word from the payer: art. 451 § 3 KC decides. */
    public static PaymentToBook undesignated(UUID payment, Money amount, LocalDate receivedOn, Set<ClaimId> claims) {
        return new PaymentToBook(payment, amount, receivedOn, claims, Designation.none());
    }

    /**
     * Which debt the payer, or a receipt the payer accepted, said the money is for (art. 451 §§ 1 and 2 KC).
     *
     * @param claims in the order in which they were named; empty when none was
     */
    public record Designation(List<ClaimId> claims, Allocation.Order order, Source source) {
        /** Where it was said. */
        public enum Source {
            NOBODY,
            TRANSFER_TITLE,
            PORTAL_CHOICE,
            RECEIPT,
            STAFF
        }

        public Designation {
            claims = List.copyOf(claims);
            if (Set.copyOf(claims).size() != claims.size()) {
                throw new IllegalArgumentException("a claim is named twice");
            }
        }

        public static Designation none() {
            return new Designation(List.of(), Allocation.Order.STATUTORY, Source.NOBODY);
        }

        public static Designation of(List<ClaimId> claims, Source source) {
            return new Designation(claims, Allocation.Order.STATUTORY, source);
        }
    }
}
