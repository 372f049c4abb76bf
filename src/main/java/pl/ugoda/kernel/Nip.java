package pl.ugoda.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Polish tax number: ten digits, kept as given even when the check digit is wrong, because real invoices carry such. */
public record Nip(String digits) {
    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    private static final Pattern FORM = Pattern.compile("\\d{10}");
    private static final Pattern COUNTRY = Pattern.compile("^(?i)PL");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-]");

    public Nip {
        if (!FORM.matcher(digits).matches() || digits.equals("0000000000")) {
            throw new IllegalArgumentException("a NIP has ten digits");
        }
    }

    /** Accepts spaces, dashes and a leading {@code PL}; empty when what remains is not ten digits. */
    public static Optional<Nip> parse(String text) {
        String digits =
                BETWEEN.matcher(COUNTRY.matcher(text.strip()).replaceFirst("")).replaceAll("");
        return FORM.matcher(digits).matches() && !digits.equals("0000000000")
                ? Optional.of(new Nip(digits))
                : Optional.empty();
    }

    /** Whether the last digit agrees with the others (weights 6 5 7 2 3 4 5 6 7, modulo 11). */
    public boolean checkDigitAgrees() {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == Character.digit(digits.charAt(9), 10);
    }

    /** Never the number itself: this may end up in a log. */
    @Override
    public String toString() {
        return "NIP …" + digits.substring(7);
    }
}
