package pl.ugoda.agreements;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** What was promised in these cases has arrived. */
public record PromiseKept(OrganizationId organization, UUID batch, List<CaseId> cases) implements OrganizationEvent {
    public PromiseKept {
        cases = List.copyOf(cases);
    }
}
