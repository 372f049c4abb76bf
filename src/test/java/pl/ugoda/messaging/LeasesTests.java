package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ugoda.platform.AloneSince;

class LeasesTests {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void besideOthersALeaseHoldsUntilItsTimeIsUp() {
        var now = START.plusSeconds(600);
        var leases = new Leases(InstantSource.fixed(now), new AloneSince(Optional.empty()));

        assertThat(leases.over()).isEqualTo(now);
    }

    @Test
    void aloneALeaseFromBeforeOurStartIsOverAtOnce() {
        var takenJustBefore = START.minusMillis(1).plus(Leases.LENGTH);

        assertThat(takenJustBefore).isBefore(alone(START).over());
        assertThat(takenJustBefore).isBefore(alone(START.plusSeconds(30)).over());
    }

    @Test
    void aloneOurOwnLeaseHoldsAsLongAsAnybodys() {
        var leases = alone(START);
        var taken = leases.fromNow();

        assertThat(taken).isEqualTo(START.plus(Leases.LENGTH));
        assertThat(taken).isAfterOrEqualTo(leases.over());
        assertThat(taken).isAfterOrEqualTo(alone(taken).over());
        assertThat(taken).isBefore(alone(taken.plusMillis(1)).over());
    }

    private static Leases alone(Instant now) {
        return new Leases(InstantSource.fixed(now), new AloneSince(Optional.of(START)));
    }
}
