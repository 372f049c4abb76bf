package pl.ugoda.ledger;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Payments were divided among these claims: what is owed on them has changed. */
public record PaymentsBooked(OrganizationId organization, UUID batch, List<ClaimId> claims)
        implements OrganizationEvent {}
