package pl.ugoda.kernel;

import java.util.UUID;

/** One tenant: a firm that runs its collection in this installation. */
public record OrganizationId(UUID value) {
    public static OrganizationId next() {
        return new OrganizationId(TimeOrderedId.next());
    }

    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
