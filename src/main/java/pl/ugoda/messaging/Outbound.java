package pl.ugoda.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.messaging.template.Content;

/**
 * A message on its way out. There is none without a contact id, and no contact id without a permit.
 *
 * @param to the address or number
 * @param senderName what the reader sees as the sender
 * @param replyTo where an answer by e-mail goes
 * @param stopUrl the one-click address of RFC 8058; null where the channel has none
 * @param validUntil a provider that can should drop it afterwards
 */
record Outbound(
        ContactId id,
        String to,
        String senderName,
        String replyTo,
        @Nullable String stopUrl,
        Content content,
        Instant validUntil) {
    @Override
    public String toString() {
        return "Outbound[" + id + "]";
    }
}
