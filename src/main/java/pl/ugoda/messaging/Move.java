package pl.ugoda.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ContactId;

/** What a message's change of state brings with it. */
record Move(
        ContactId contact,
        @Nullable String providerRef,
        @Nullable String reason,
        @Nullable Instant nextTry) {
    static Move of(ContactId contact) {
        return new Move(contact, null, null, null);
    }

    static Move because(ContactId contact, String reason) {
        return new Move(contact, null, reason, null);
    }
}
