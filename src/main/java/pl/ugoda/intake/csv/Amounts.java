package pl.ugoda.intake.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * What a row says of money; null where it says nothing.
 *
 * @param left what is still owed, in the words of the file itself
 */
record Amounts(
        @Nullable Money gross,
        @Nullable Money paid,
        @Nullable Money left) {
    private static final Money MOST = Money.zloty("10000000000.00");

    /** What is still owed: what the row calls the rest, else the gross amount less what was paid. */
    @Nullable
    Money owed() {
        if (left != null || gross == null) {
            return left;
        }
        return paid == null ? gross : gross.minus(paid);
    }

    /** The first thing that is wrong with them, if any. */
    Optional<Finding> wrong() {
        Field named = gross == null ? Field.LEFT : Field.GROSS;
        Money whole = gross == null ? left : gross;
        if (whole == null) {
            return Optional.empty();
        }
        if (gross != null && gross.isZero()) {
            return found(FindingCode.ZERO_AMOUNT, Field.GROSS);
        }
        if (whole.isNegative()) {
            return found(FindingCode.NEGATIVE_AMOUNT, named);
        }
        if (whole.compareTo(MOST) > 0) {
            return found(FindingCode.AMOUNT_TOO_LARGE, named);
        }
        if (paid != null && paid.isNegative()) {
            return found(FindingCode.NEGATIVE_AMOUNT, Field.PAID);
        }
        if (contradict()) {
            return found(FindingCode.AMOUNTS_DISAGREE, Field.LEFT);
        }
        Money owed = owed();
        return owed == null || owed.isPositive()
                ? Optional.empty()
                : found(FindingCode.ALREADY_PAID, left == null ? Field.PAID : Field.LEFT);
    }

    // Where nothing is said of payments, the rest may be any part of the whole.
    private boolean contradict() {
        if (gross == null || left == null) {
            return false;
        }
        return paid == null ? left.compareTo(gross) > 0 : !gross.minus(paid).equals(left);
    }

    private static Optional<Finding> found(FindingCode code, Field field) {
        return Optional.of(Finding.of(code, field));
    }
}
