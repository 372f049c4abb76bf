package pl.ugoda.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/** The phone and the mailbox of the demo: nothing leaves the house, and everything arrives at once. */
final class SandboxChannel implements ChannelAdapter {
    private final Channel channel;
    private final SandboxStore store;

    SandboxChannel(Channel channel, SandboxStore store) {
        this.channel = channel;
        this.store = store;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public List<SendResult> send(List<Outbound> window) {
        List<SendResult> results = new ArrayList<>();
        for (var message : window) {
            store.take(channel, message);
            results.add(new SendResult.Accepted(message.id().toString(), true));
        }
        return results;
    }

    @Override
    public Optional<SendResult> lookUp(ContactId contact) {
        return store.lookUp(contact);
    }
}
