package pl.ugoda.messaging;

import java.util.List;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** The reader of a link passed the identity check. A mere look, which a mail scanner takes too, is no event. */
public record LinkOpened(OrganizationId organization, UUID contact, List<CaseId> cases) implements OrganizationEvent {}
