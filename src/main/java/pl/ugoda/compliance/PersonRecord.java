package pl.ugoda.compliance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/**
 * What is on record about contacting a person.
 *
 * @param holds in force today, of every scope
 * @param stops in force
 * @param lastReplyAt when the person last answered: wrote, spoke, objected, promised, told of hard times, paid
 * @param lastResponseAt when the person last showed any sign: a reply, a visit to the portal, a payment
 */
public record PersonRecord(
        List<Hold> holds,
        List<Stopped> stops,
        @Nullable Instant lastReplyAt,
        @Nullable Instant lastResponseAt) {
    /** A channel the person told us to leave, or one address or number of it. */
    public record Stopped(Channel channel, @Nullable UUID contactPoint) {}

    /** Whether the person told us not to use this channel, or this address of it. */
    public boolean refuses(Channel channel, UUID contactPoint) {
        return stops.stream()
                .anyMatch(stop -> stop.channel() == channel
                        && (stop.contactPoint() == null || stop.contactPoint().equals(contactPoint)));
    }
}
