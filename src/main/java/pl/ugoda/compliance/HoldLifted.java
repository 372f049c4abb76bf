package pl.ugoda.compliance;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;

/**
 * A reason to keep silent is gone.
 *
 * @param caseId null: all cases of the person
 */
public record HoldLifted(
        OrganizationId organization,
        HoldId hold,
        HoldScope scope,
        HoldReason reason,
        PersonId person,
        @Nullable CaseId caseId)
        implements OrganizationEvent {}
