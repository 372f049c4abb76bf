package pl.ugoda.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/**
 * A message from outside, whose sender is one of our contact points.
 *
 * @param answers the message it answers, where the channel tells
 * @param providerKey names the message at its provider: the same key is taken in once
 */
public record Inbound(
        Channel channel, UUID contactPoint, @Nullable ContactId answers, String text, Instant at, String providerKey) {
    @Override
    public String toString() {
        return "Inbound[" + channel + " " + providerKey + "]";
    }
}
