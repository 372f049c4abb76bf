package pl.ugoda.portal;

import java.math.BigDecimal;
import java.util.Optional;
import pl.ugoda.kernel.Money;

/** An amount as people type it: comma or dot, spaces between thousands, with or without "zł". */
final class AmountTyped {
    private static final Money LEAST = Money.grosze(100);

    private AmountTyped() {}

    /** Empty when it cannot be read, or lies outside one złoty and the given most. */
    static Optional<Money> read(String typed, Money most) {
        String plain = typed.replaceAll("(?i)zł|pln", "").replaceAll("[\\s\u00A0\u202F]", "");
        if (plain.matches("[0-9]{1,3}(\\.[0-9]{3})+,[0-9]{1,2}")) {
            plain = plain.replace(".", "");
        }
        plain = plain.replace(',', '.');
        if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
            return Optional.empty();
        }
        Money amount = Money.exactly(new BigDecimal(plain), most.currency());
        boolean tooLittle = amount.compareTo(LEAST) < 0 && !amount.equals(most);
        return tooLittle || amount.compareTo(most) > 0 ? Optional.empty() : Optional.of(amount);
    }
}
