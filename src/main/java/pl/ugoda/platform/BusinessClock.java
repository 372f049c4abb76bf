package pl.ugoda.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.PolishDays;

/**
 * The one clock of business time: due dates, windows, decisions and interest all read it. In production it is the machine's
 * time; in the demo it stands still until somebody moves it, and its position survives a restart. Zone: Europe/Warsaw.
 */
public final class BusinessClock extends Clock {
    private final InstantSource technical;
    private final ClockRepository repository;
    private volatile Position position;

    BusinessClock(InstantSource technical, ClockRepository repository) {
        this.technical = technical;
        this.repository = repository;
        this.position = repository.position();
    }

    @Override
    public Instant instant() {
        return position.frozenAt().orElseGet(() -> technical.instant().plus(position.offset()));
    }

    /**
     * Stops the clock at an instant, or moves a stopped clock on.
     *
     * @throws IllegalArgumentException when that would turn back a stopped clock: books and contacts would contradict themselves
     */
    public void freezeAt(Instant instant) {
        if (position.frozenAt().filter(instant::isBefore).isPresent()) {
            throw new IllegalArgumentException("the clock only moves forward");
        }
        startAgainAt(instant);
    }

    /** Stops the clock anywhere: only where no book has been written yet. */
    void startAgainAt(Instant instant) {
        position = new Position(Optional.of(instant), Duration.ZERO);
        repository.save(position);
    }

    public boolean isFrozen() {
        return position.frozenAt().isPresent();
    }

    @Override
    public ZoneId getZone() {
        return PolishDays.WARSAW;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    record Position(Optional<Instant> frozenAt, Duration offset) {}
}
