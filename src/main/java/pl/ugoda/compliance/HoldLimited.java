package pl.ugoda.compliance;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;

/**
 * A hold that had no end was given its last silent day.
 *
 * @param caseId null when it reaches beyond one case
 */
public record HoldLimited(
        OrganizationId organization,
        HoldId hold,
        PersonId person,
        @Nullable CaseId caseId) implements OrganizationEvent {}
