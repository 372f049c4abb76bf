package pl.ugoda.payments.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as banks write them: bare commas, leading zeros, spaces between thousands. */
final class Amounts {
    /** SWIFT allows 15 characters; padded Polish files use 15 digits; more is not money. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern LEADING =
            Pattern.compile("^(\\d{1,3}(?:[ .\\u00A0\\u202F]\\d{3})+(?!\\d)(?:,\\d*)?|\\d+(?:[,.]\\d*)?)");

    private Amounts() {}

    /** The amount at the start of the text with at least two decimals, and how many characters it took. */
    static Optional<Leading> leading(String text) {
        var found = LEADING.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String written = found.group(1);
        boolean comma = written.indexOf(',') >= 0;
        boolean grouped = written.matches("\\d{1,3}([ .\\u00A0\\u202F]\\d{3})+(,\\d*)?")
                && (comma || !written.matches("\\d+\\.\\d{3}"));
        String plain = grouped ? written.replaceAll("[ .\\u00A0\\u202F]", "") : written;
        plain = plain.replace(',', '.');
        if (plain.endsWith(".")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.length() > MOST_DIGITS + 1) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(plain);
        return Optional.of(new Leading(amount.scale() < 2 ? amount.setScale(2) : amount, written.length()));
    }

    record Leading(BigDecimal amount, int length) {}
}
