package pl.ugoda.vault;

import java.nio.ByteBuffer;
import pl.ugoda.kernel.OrganizationId;

/** Which key: whose and for what. Sealed values are bound to it, so that one moved elsewhere does not open. */
record KeyContext(OrganizationId organization, KeyPurpose purpose) {
    byte[] bytes() {
        return ByteBuffer.allocate(17)
                .putLong(organization.value().getMostSignificantBits())
                .putLong(organization.value().getLeastSignificantBits())
                .put(purpose.code())
                .array();
    }
}
