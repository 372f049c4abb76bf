package pl.ugoda.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Polish personal number whose check digit and date of birth agree. */
public record Pesel(String digits) {
    private static final int[] WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};

    private static final Pattern FORM = Pattern.compile("\\d{11}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-]");

    public Pesel {
        if (!FORM.matcher(digits).matches()
                || !checkDigitAgrees(digits)
                || birthDate(digits).isEmpty()) {
            throw new IllegalArgumentException("not a PESEL");
        }
    }

    public static Optional<Pesel> parse(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        return FORM.matcher(digits).matches()
                        && checkDigitAgrees(digits)
                        && birthDate(digits).isPresent()
                ? Optional.of(new Pesel(digits))
                : Optional.empty();
    }

    public LocalDate birthDate() {
        return birthDate(digits).orElseThrow();
    }

    public String lastFour() {
        return digits.substring(7);
    }

    @Override
    public String toString() {
        return "PESEL …";
    }

    private static boolean checkDigitAgrees(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        return (10 - sum % 10) % 10 == Character.digit(digits.charAt(10), 10);
    }

    // The century hides in the month: +80 is 18xx, +0 19xx, +20 20xx, +40 21xx, +60 22xx.
    private static Optional<LocalDate> birthDate(String digits) {
        int month = Integer.parseInt(digits.substring(2, 4));
        int century = month >= 80 ? 1800 : 1900 + month / 20 * 100;
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(digits.substring(0, 2)),
                    month % 20,
                    Integer.parseInt(digits.substring(4, 6))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
