package pl.ugoda.portal.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A day in the calendar of days that may be named. */
public record CalendarDay(LocalDate day, boolean open, boolean chosen, boolean firstShownOfMonth) {
    /** Whole weeks from today's to that of the last day that may be named. */
    public static List<List<CalendarDay>> weeks(LocalDate today, List<LocalDate> open, @Nullable LocalDate chosen) {
        LocalDate from = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = open.isEmpty() ? today : open.getLast();
        Set<LocalDate> choosable = Set.copyOf(open);
        return from.datesUntil(last.plusDays(1), Period.ofWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(day -> new CalendarDay(
                                day, choosable.contains(day), day.equals(chosen), day.getDayOfMonth() == 1))
                        .toList())
                .toList();
    }

    /** The months in which days may be named, in order, each by its first day. */
    public static List<LocalDate> months(List<List<CalendarDay>> weeks) {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(CalendarDay::open)
                .map(day -> day.day().withDayOfMonth(1))
                .distinct()
                .toList();
    }
}
