package pl.ugoda.claims;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** A payment was reversed and something is owed again in these cases. */
public record CasesReopened(OrganizationId organization, UUID batch, List<CaseId> cases) implements OrganizationEvent {
    public CasesReopened {
        cases = List.copyOf(cases);
    }
}
