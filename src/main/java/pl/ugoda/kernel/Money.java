package pl.ugoda.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in minor units (grosze for PLN). Arithmetic overflows loudly and never mixes currencies; rounding is asked
 * for by name.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public static final Currency PLN = Currency.getInstance("PLN");

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public static Money zloty(String decimal) {
        return exactly(new BigDecimal(decimal), PLN);
    }

    public static Money grosze(long minor) {
        return new Money(minor, PLN);
    }

    /** @throws ArithmeticException when the amount has more decimals than the currency */
    public static Money exactly(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    /** Rounds half up to the minor unit: the one rounding of a finished interest run. */
    public static Money roundedHalfUp(BigDecimal amount, Currency currency) {
        return exactly(amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money atMost(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** The amount in major units with the currency's decimals: {@code 1234.50}. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** @throws IllegalArgumentException when the currencies differ: that is never a comparison, always a bug */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
