package pl.ugoda.ledger;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Nothing is owed on these claims any more. */
public record ClaimsSettled(OrganizationId organization, UUID batch, List<ClaimId> claims)
        implements OrganizationEvent {}
