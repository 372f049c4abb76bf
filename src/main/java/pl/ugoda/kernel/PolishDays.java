package pl.ugoda.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;

/** Days off and working days in Poland (act of 18 January 1951 on days off), and what they do to a due date (art. 115 KC). */
public final class PolishDays {
    public static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 3),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));
    private static final LocalDate CENTENARY = LocalDate.of(2018, 11, 12);
    private static final LocalDate SATURDAY_MOVES_DUE_DATES_FROM = LocalDate.of(2017, 1, 1);

    private PolishDays() {}

    /** A Sunday or a public holiday; Saturday is not a day off. */
    public static boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(day);
    }

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isDayOff(day);
    }

    /** The first working day after the given day. */
    public static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day that lies the given number of working days after a day. */
    public static LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int i = 0; i < workingDays; i++) {
            result = nextWorkingDay(result);
        }
        return result;
    }

    /** The last working day before the given day. */
    public static LocalDate previousWorkingDay(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /**
     * The day on which a term that nominally ends on the given day really ends. Art. 115 KC: a term ending on a day off, or
     * since 1 January 2017 on a Saturday, ends on the next day that is neither.
     */
    public static LocalDate effectiveDue(LocalDate nominal) {
        LocalDate due = nominal;
        while (isDayOff(due)
                || (due.getDayOfWeek() == DayOfWeek.SATURDAY && !nominal.isBefore(SATURDAY_MOVES_DUE_DATES_FROM))) {
            due = due.plusDays(1);
        }
        return due;
    }

    /** Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }

    private static boolean isHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        if (FIXED.contains(date)
                || (date.equals(MonthDay.of(1, 6)) && day.getYear() >= 2011)
                || (date.equals(MonthDay.of(12, 24)) && day.getYear() >= 2025)
                || day.equals(CENTENARY)) {
            return true;
        }
        LocalDate easter = easter(day.getYear());
        return day.equals(easter)
                || day.equals(easter.plusDays(1)) // Easter Monday
                || day.equals(easter.plusDays(49)) // Whit Sunday
                || day.equals(easter.plusDays(60)); // Corpus Christi
    }
}
