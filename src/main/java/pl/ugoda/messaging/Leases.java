package pl.ugoda.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import pl.ugoda.platform.AloneSince;

/** How long a worker may hold messages before others take it for dead. Technical time. */
@Component
class Leases {
    static final Duration LENGTH = Duration.ofMinutes(2);

    private final InstantSource technicalClock;
    private final AloneSince alone;

    Leases(@Qualifier("technicalClock") InstantSource technicalClock, AloneSince alone) {
        this.technicalClock = technicalClock;
        this.alone = alone;
    }

    /** The end of a lease that begins now. */
    Instant fromNow() {
        return technicalClock.instant().plus(LENGTH);
    }

    /** A lease that ends before this is nobody's any more: its time is up, or it was taken before we were alone here. */
    Instant over() {
        var now = technicalClock.instant();
        return alone.instant()
                .map(since -> since.plus(LENGTH))
                .filter(now::isBefore)
                .orElse(now);
    }
}
