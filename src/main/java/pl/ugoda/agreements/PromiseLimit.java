package pl.ugoda.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ugoda.kernel.PolishDays;

/**
 * How far ahead a creditor lets a day be named. Only working days count: on another day no bank moves money.
 *
 * @param days the last day lies at most so many calendar days ahead
 */
public record PromiseLimit(int days) {
    public static final PromiseLimit USUAL = new PromiseLimit(14);

    /** What a transfer may need after the day it was ordered on. */
    public static final int WORKING_DAYS_FOR_THE_BANK = 2;

    private static final int LONGEST_DAYS = 60;

    public PromiseLimit {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("a promise looks 1 to " + LONGEST_DAYS + " days ahead, not " + days);
        }
    }

    /** The last day that may be named; empty when no working day lies within the limit. */
    public Optional<LocalDate> latest(LocalDate today) {
        LocalDate last = today.plusDays(days);
        LocalDate working = PolishDays.isWorkingDay(last) ? last : PolishDays.previousWorkingDay(last);
        return working.isAfter(today) ? Optional.of(working) : Optional.empty();
    }

    /** Every day that may be named, the earliest first. */
    public List<LocalDate> daysFrom(LocalDate today) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(days + 1L))
                .filter(PolishDays::isWorkingDay)
                .toList();
    }

    boolean allows(LocalDate day, LocalDate today) {
        return day.isAfter(today) && !day.isAfter(today.plusDays(days)) && PolishDays.isWorkingDay(day);
    }

    /** Money sent on the promised day may be on its way until then. */
    static LocalDate silentThrough(LocalDate promisedFor) {
        return PolishDays.plusWorkingDays(promisedFor, WORKING_DAYS_FOR_THE_BANK);
    }
}
