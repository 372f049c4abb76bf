package pl.ugoda.ledger;

import pl.ugoda.kernel.Money;

/**
 * How one payment was divided within one debt.
 *
 * @param unused what was left when nothing was owed any more
 */
public record Allocation(Money toCosts, Money toInterest, Money toPrincipal, Money unused) {
    public Money used() {
        return toCosts.plus(toInterest).plus(toPrincipal);
    }

    /** Divides an amount over what is owed, in the given order. */
    static Allocation of(Money amount, Balance owed, Order order) {
        return switch (order) {
            case STATUTORY -> {
                Money costs = amount.atMost(owed.costs());
                Money interest = amount.minus(costs).atMost(owed.interest());
                Money principal = amount.minus(costs).minus(interest).atMost(owed.principal());
                yield new Allocation(
                        costs,
                        interest,
                        principal,
                        amount.minus(costs).minus(interest).minus(principal));
            }
            case PRINCIPAL_FIRST -> {
                Money principal = amount.atMost(owed.principal());
                Money interest = amount.minus(principal).atMost(owed.interest());
                Money costs = amount.minus(principal).minus(interest).atMost(owed.costs());
                yield new Allocation(
                        costs,
                        interest,
                        principal,
                        amount.minus(principal).minus(interest).minus(costs));
            }
        };
    }

    /** What a payment is credited against first within one debt. */
    public enum Order {
        /** Art. 451 § 1 KC, where nobody says otherwise: costs, then interest, then principal. */
        STATUTORY,
        /** The payer named the principal and the creditor lets it stand: principal, then interest, then costs. */
        PRINCIPAL_FIRST
    }
}
