package pl.ugoda.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ContactId;

/**
 * A provider's later word on a message.
 *
 * @param state delivered, read or failed
 * @param reason why it failed: a code
 */
public record Receipt(
        ContactId contact, MessageState state, @Nullable String reason, Instant at) {
    public Receipt {
        switch (state) {
            case DELIVERED, READ, FAILED, ACCEPTED -> {}
            case PLANNED, CLAIMED, HANDED_OVER, UNKNOWN, WITHDRAWN ->
                throw new IllegalArgumentException("no receipt tells " + state);
        }
    }
}
