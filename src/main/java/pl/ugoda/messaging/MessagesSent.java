package pl.ugoda.messaging;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Messages left and a provider answered for them. One event for a batch. */
public record MessagesSent(OrganizationId organization, UUID batch, List<CaseId> cases) implements OrganizationEvent {}
