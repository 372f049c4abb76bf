package pl.ugoda.ledger;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** A payment was taken back: what is owed on these claims has changed, and settled ones may be owed again. */
public record PaymentReversed(OrganizationId organization, UUID payment, List<ClaimId> claims)
        implements OrganizationEvent {}
