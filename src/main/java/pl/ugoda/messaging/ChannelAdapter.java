package pl.ugoda.messaging;

import java.util.List;
import java.util.Optional;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/** One way out of the house. Holds no rule; called without a transaction. */
interface ChannelAdapter {
    Channel channel();

    /** Sends a window of messages over one connection and answers for each, in order. Never throws for a message's sake. */
    List<SendResult> send(List<Outbound> window);

    /** What the provider knows of a message that may have left; empty when it cannot tell. */
    default Optional<SendResult> lookUp(ContactId contact) {
        return Optional.empty();
    }
}
