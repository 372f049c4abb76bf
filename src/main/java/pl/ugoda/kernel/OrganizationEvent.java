package pl.ugoda.kernel;

/** A fact that others may hear of. The organization comes first, because a listener binds it before it may see anything. */
public interface OrganizationEvent {
    OrganizationId organization();
}
