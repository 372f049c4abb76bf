package pl.ugoda.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import pl.ugoda.kernel.PolishDays;

/**
 * A time of day on each Polish working day, in Warsaw.
 *
 * @param at the local time
 */
public record WorkingDays(LocalTime at) {
    /** The first such instant after the last one, or, when there was none yet, from the start of the clock's today. */
    public Instant next(Optional<Instant> lastDue, Clock clock) {
        LocalDate after = lastDue.map(last -> last.atZone(PolishDays.WARSAW).toLocalDate())
                .orElseGet(
                        () -> LocalDate.now(clock.withZone(PolishDays.WARSAW)).minusDays(1));
        return PolishDays.nextWorkingDay(after)
                .atTime(at)
                .atZone(PolishDays.WARSAW)
                .toInstant();
    }
}
