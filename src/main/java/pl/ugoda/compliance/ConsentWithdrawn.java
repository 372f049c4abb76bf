package pl.ugoda.compliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;

/**
 * A person told us to stop using a channel.
 *
 * @param contactPoint null: every contact point of the channel
 */
public record ConsentWithdrawn(
        OrganizationId organization,
        PersonId person,
        Channel channel,
        @Nullable UUID contactPoint) implements OrganizationEvent {}
