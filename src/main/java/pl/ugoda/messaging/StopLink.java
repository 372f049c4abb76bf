package pl.ugoda.messaging;

import java.util.UUID;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.OrganizationId;

/** A way out of a channel. Its page shows what will stop; only a POST stops it. */
public record StopLink(
        OrganizationId organization, ContactId contact, DebtorId debtor, UUID contactPoint, Channel channel) {}
