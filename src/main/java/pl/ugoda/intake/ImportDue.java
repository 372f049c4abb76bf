package pl.ugoda.intake;

import java.util.UUID;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** Work on an import waits to be done, or to be taken up again after a restart. */
public record ImportDue(OrganizationId organization, UUID importId) implements OrganizationEvent {}
