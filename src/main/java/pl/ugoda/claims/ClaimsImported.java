package pl.ugoda.claims;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** A batch of claims was registered in one transaction; the cases named gained at least one. */
public record ClaimsImported(OrganizationId organization, UUID batch, List<CaseId> cases) implements OrganizationEvent {
    public ClaimsImported {
        cases = List.copyOf(cases);
    }
}
