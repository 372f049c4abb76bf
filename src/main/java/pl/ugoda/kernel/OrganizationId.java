package pl.ugoda.kernel;

import java.util.UUID;

/** One tenant: a firm that runs its collection in this installation. */
public record OrganizationId(UUID value) {
    /** What belongs to the installation itself stands under the nil id, which no organization can have. */
    public static final OrganizationId INSTALLATION = new OrganizationId(new UUID(0, 0));

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
