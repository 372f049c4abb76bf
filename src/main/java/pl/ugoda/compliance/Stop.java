package pl.ugoda.compliance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PersonId;

/** A stop in force. {@code contactPoint} null: every contact point of the channel. */
public record Stop(
        UUID id,
        PersonId person,
        Channel channel,
        @Nullable UUID contactPoint,
        NewStop.How how,
        String proof,
        Instant since) {}
