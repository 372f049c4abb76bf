package pl.ugoda.agreements;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** The day named in these cases and the days left to the bank have passed, and something is still unpaid. */
public record PromiseBroken(OrganizationId organization, UUID batch, List<CaseId> cases) implements OrganizationEvent {
    public PromiseBroken {
        cases = List.copyOf(cases);
    }
}
