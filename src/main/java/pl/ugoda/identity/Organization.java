package pl.ugoda.identity;

import pl.ugoda.kernel.OrganizationId;

/** A firm that runs its collection in this installation. */
public record Organization(OrganizationId id, String name) {}
