package pl.ugoda.payments.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates of the SWIFT family: six digits with a two-digit year, or four without any year. */
final class SwiftDates {
    private SwiftDates() {}

    /**
     * @param exact whether the file named a day of the calendar; 30 February occurs in real files and is moved to the month's end
     */
    record Day(LocalDate day, boolean exact) {}

    /** YYMMDD; empty when the month is impossible. */
    static Optional<Day> full(String sixDigits) {
        int year = two(sixDigits, 0);
        return day(year < 80 ? 2000 + year : 1900 + year, two(sixDigits, 2), two(sixDigits, 4));
    }

    /** MMDD in the year that puts it nearest the given day: an entry of January may carry a value date of December. */
    static Optional<Day> nearest(String fourDigits, LocalDate to) {
        return Stream.of(to.getYear() - 1, to.getYear(), to.getYear() + 1)
                .flatMap(year -> day(year, two(fourDigits, 0), two(fourDigits, 2)).stream())
                .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day.day(), to))));
    }

    private static Optional<Day> day(int year, int month, int dayOfMonth) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        int last = YearMonth.of(year, month).lengthOfMonth();
        int possible = Math.clamp(dayOfMonth, 1, last);
        return Optional.of(new Day(LocalDate.of(year, month, possible), possible == dayOfMonth));
    }

    private static int two(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }
}
