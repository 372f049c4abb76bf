package pl.ugoda.messaging;

import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.OrganizationId;

/** Where a short link leads. Who holds it is not yet known to be the debtor. */
public record PortalLink(
        OrganizationId organization, ContactId contact, CaseId caseId, DebtorId debtor, UUID contactPoint) {}
