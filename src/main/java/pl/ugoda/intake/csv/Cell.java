package pl.ugoda.intake.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ugoda.kernel.Money;

/** The meaning of one cell: a value, or the reason why it has none. */
sealed interface Cell<T> {
    record Value<T>(T value) implements Cell<T> {}

    record Wrong<T>(FindingCode code) implements Cell<T> {}

    /** {@code 2026-11-22}, {@code 22.11.2026}, {@code 22/11/2026}, {@code 20261122}; a time of day after it is left out. */
    static Cell<LocalDate> date(String cell) {
        String day = Dates.TIME_OF_DAY.matcher(cell.strip()).replaceFirst("");
        Matcher yearFirst = Dates.YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            return Dates.of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = Dates.DAY_FIRST.matcher(day);
        return dayFirst.matches()
                ? Dates.of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                : new Wrong<>(FindingCode.NOT_A_DATE);
    }

    /**
     * {@code 1 234,56}, {@code 1234.56}, {@code 1.234,56 zł}, {@code 3000,}. What could be read in two ways is refused: a wrong
     * amount is worse than a question.
     */
    static Cell<Money> amount(String cell) {
        String figures = Amounts.SPACES.matcher(cell).replaceAll(" ").strip().replace('\u2212', '-');
        String letters = Amounts.NOT_LETTERS.matcher(figures).replaceAll("").toLowerCase(Locale.ROOT);
        if (!letters.isEmpty() && !letters.equals("zł") && !letters.equals("zl") && !letters.equals("pln")) {
            boolean currency = letters.length() == 3
                    || Amounts.CURRENCY_SIGNS.matcher(letters).matches();
            return new Wrong<>(currency ? FindingCode.FOREIGN_CURRENCY : FindingCode.NOT_AN_AMOUNT);
        }
        String bare = Amounts.LETTERS.matcher(figures).replaceAll("").strip();
        boolean negative = bare.startsWith("-") || bare.endsWith("-") || (bare.startsWith("(") && bare.endsWith(")"));
        Cell<Money> found = Amounts.unsigned(Amounts.SIGNS.matcher(bare).replaceAll(""));
        return negative && found instanceof Value<Money>(var money) ? new Value<>(money.negated()) : found;
    }

    /** How dates are written. */
    final class Dates {
        private static final Pattern TIME_OF_DAY = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
        private static final Pattern YEAR_FIRST = Pattern.compile("([12]\\d{3})[-./]?(\\d{2})[-./]?(\\d{2})");
        private static final Pattern DAY_FIRST =
                Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ]([12]\\d{3})(?: ?r\\.?)?");

        private Dates() {}

        private static Cell<LocalDate> of(String year, String month, String day) {
            try {
                return new Value<>(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException noSuchDay) {
                return new Wrong<>(FindingCode.NO_SUCH_DAY);
            }
        }
    }

    /** How amounts are written. */
    final class Amounts {
        private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F\\u2009\\u2007]+");
        private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{Sc}]");
        private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{Sc}]");
        private static final Pattern CURRENCY_SIGNS = Pattern.compile("\\p{Sc}");
        private static final Pattern SIGNS = Pattern.compile("^[-+(] ?| ?[-)]$");
        // Groups of three by one sign, then perhaps the other sign and grosze.
        private static final Pattern GROUPED_BY_SPACE = Pattern.compile("\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d{0,2})?");
        private static final Pattern GROUPING = Pattern.compile("[ ']");
        private static final Pattern GROUPED_BY_DOT =
                Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d{0,2}|\\d{1,3}(?:\\.\\d{3}){2,}");
        private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d{0,2})?");
        // 1234.5600 is how databases write; 1.234 or 1,234 could be groups.
        private static final Pattern LONG_DECIMALS = Pattern.compile("\\d+[.,]\\d{2}0{2,}|\\d{4,}[.,]\\d{2}0");
        private static final Pattern TWO_READINGS =
                Pattern.compile("\\d{1,3}[.,]\\d{3}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d*)?");
        private static final int MOST_DIGITS = 13;

        private Amounts() {}

        private static Cell<Money> unsigned(String figures) {
            if (TWO_READINGS.matcher(figures).matches()) {
                return new Wrong<>(FindingCode.AMBIGUOUS_AMOUNT);
            }
            if (GROUPED_BY_SPACE.matcher(figures).matches()) {
                return value(GROUPING.matcher(figures).replaceAll(""));
            }
            if (GROUPED_BY_DOT.matcher(figures).matches()) {
                return value(figures.replace(".", ""));
            }
            return PLAIN.matcher(figures).matches()
                            || LONG_DECIMALS.matcher(figures).matches()
                    ? value(figures)
                    : new Wrong<>(FindingCode.NOT_AN_AMOUNT);
        }

        private static Cell<Money> value(String figures) {
            String point = figures.replace(',', '.');
            String decimal = point.endsWith(".") ? point.substring(0, point.length() - 1) : point;
            int whole = decimal.indexOf('.');
            if ((whole < 0 ? decimal.length() : whole) > MOST_DIGITS) {
                return new Wrong<>(FindingCode.AMOUNT_TOO_LARGE);
            }
            return new Value<>(Money.exactly(new BigDecimal(decimal), Money.PLN));
        }
    }
}
