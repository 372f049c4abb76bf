package pl.ugoda.messaging;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Messages were refused at the instant of sending, by a hold, a stop, a payment or their window. One event for a batch. */
public record MessagesWithdrawn(OrganizationId organization, UUID batch, List<CaseId> cases)
        implements OrganizationEvent {}
