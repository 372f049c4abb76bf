package pl.ugoda.payments.matching;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * Why a proposal is what it is; data, so that every language can say it.
 *
 * @param fact the number or count the reason speaks of, or empty
 * @param amount the amount it speaks of, or null
 */
public record Reason(Kind kind, String fact, @Nullable Money amount) {
    /** One that speaks of no amount. */
    public Reason(Kind kind, String fact) {
        this(kind, fact, null);
    }

    static Reason of(Kind kind) {
        return new Reason(kind, "");
    }

    static Reason of(Kind kind, Money amount) {
        return new Reason(kind, "", amount);
    }

    /** Evidence of one group is not independent of each other: of each group only the strongest counts. */
    enum Group {
        IDENTIFIER,
        PAYER,
        AMOUNT,
        /** Says something to a person, weighs nothing. */
        REMARK,
        /** Forbids booking without a person. */
        CONTRADICTION
    }

    /** What speaks for or against a proposal, with its weight. */
    public enum Kind {
        VIRTUAL_ACCOUNT(Group.IDENTIFIER, 0.97),
        CASE_NUMBER(Group.IDENTIFIER, 0.90),
        INVOICE_NUMBER(Group.IDENTIFIER, 0.90),
        AMBIGUOUS_NUMBER(Group.IDENTIFIER, 0.40),
        PAYER_ACCOUNT(Group.PAYER, 0.85),
        PAYER_NIP(Group.PAYER, 0.80),
        PAYER_NAME(Group.PAYER, 0.75),
        AMOUNT_EXACT(Group.AMOUNT, 0.80),
        AMOUNT_PICKS_CLAIMS(Group.AMOUNT, 0.80),
        AMOUNT_PART(Group.REMARK, 0),
        AMOUNT_OVER(Group.REMARK, 0),
        OTHER_PAYER(Group.REMARK, 0),
        OTHER_CASE_NAMED(Group.CONTRADICTION, 0),
        ACCOUNT_OF_OTHER_CASE(Group.CONTRADICTION, 0),
        CORRECTION_MENTIONED(Group.CONTRADICTION, 0),
        UNEXPLAINED_NUMBER(Group.CONTRADICTION, 0);

        private final Group group;
        private final double weight;

        Kind(Group group, double weight) {
            this.group = group;
            this.weight = weight;
        }

        public boolean isContradiction() {
            return group == Group.CONTRADICTION;
        }

        /** Whether it speaks for the proposal, in contrast to a mere remark. */
        public boolean isSignal() {
            return weight > 0;
        }

        /** Whether the payer pointed at the case or its claims, in contrast to what is inferred from payer and amount. */
        boolean isPointed() {
            return group == Group.IDENTIFIER && this != AMBIGUOUS_NUMBER;
        }

        Group group() {
            return group;
        }

        double weight() {
            return weight;
        }
    }
}
