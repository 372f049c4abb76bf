package pl.ugoda.compliance;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;

/**
 * A reason to keep silent has come up.
 *
 * @param caseId null: all cases of the person
 */
public record HoldPlaced(
        OrganizationId organization,
        HoldId hold,
        HoldScope scope,
        HoldReason reason,
        PersonId person,
        @Nullable CaseId caseId)
        implements OrganizationEvent {}
