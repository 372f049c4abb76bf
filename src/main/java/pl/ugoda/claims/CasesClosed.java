package pl.ugoda.claims;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Nothing is open in these cases any more: they fall silent, and a thank-you may go out. */
public record CasesClosed(OrganizationId organization, UUID batch, List<CaseId> cases) implements OrganizationEvent {
    public CasesClosed {
        cases = List.copyOf(cases);
    }
}
