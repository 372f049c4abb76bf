package pl.ugoda.messaging;

import java.time.Instant;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/** A message as it lies in the demo's phone or mailbox. */
public record SandboxMessage(ContactId id, Channel channel, MessageView.Sent content, Instant arrivedAt) {
    @Override
    public String toString() {
        return "SandboxMessage[" + id + "]";
    }
}
