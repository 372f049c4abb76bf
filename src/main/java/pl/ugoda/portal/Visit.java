package pl.ugoda.portal;

import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;

/**
 * Somebody who showed who they are, reading about one case.
 *
 * @param contactPoint through which they came
 * @param language the one we write to them in
 */
record Visit(
        OrganizationId organization,
        CaseId caseId,
        DebtorId debtor,
        PersonId person,
        CreditorId creditor,
        UUID contactPoint,
        Language language) {}
