package pl.ugoda.messaging;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Messages failed for good; another way may be tried. One event for a batch. */
public record MessagesBounced(OrganizationId organization, UUID batch, List<CaseId> cases)
        implements OrganizationEvent {}
