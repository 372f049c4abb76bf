package pl.ugoda.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The organization on whose behalf this thread works. Bound at the edge (request, job, listener); every transaction carries it
 * into the database, where row-level security shows that organization's rows and no others.
 */
public final class CurrentOrganization {
    private static final ScopedValue<Optional<OrganizationId>> CURRENT = ScopedValue.newInstance();

    private CurrentOrganization() {}

    public static void run(OrganizationId organization, Runnable work) {
        ScopedValue.where(CURRENT, Optional.of(organization)).run(work);
    }

    public static <R extends @Nullable Object, X extends Throwable> R call(
            OrganizationId organization, ScopedValue.CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, Optional.of(organization)).call(work);
    }

    /** For the few tables that belong to no organization: isolated tables show no row here. */
    public static <R extends @Nullable Object, X extends Throwable> R none(ScopedValue.CallableOp<? extends R, X> work)
            throws X {
        return ScopedValue.where(CURRENT, Optional.empty()).call(work);
    }

    /** @throws IllegalStateException when this thread works for no organization */
    public static OrganizationId get() {
        return bound().orElseThrow(() -> new IllegalStateException("this work needs an organization, none is bound"));
    }

    /**
     * What is bound: an organization, or deliberately none.
     *
     * @throws IllegalStateException when nothing was bound at all
     */
    public static Optional<OrganizationId> bound() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("no organization is bound: bind one at the edge, or say none() on purpose");
        }
        return CURRENT.get();
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }
}
