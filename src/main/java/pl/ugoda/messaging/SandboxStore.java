package pl.ugoda.messaging;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.vault.Vault;

/** Plays the provider: takes a message in a transaction of its own and never loses it. */
@Component
class SandboxStore {
    private final SandboxRepository messages;
    private final SentContent content;
    private final Vault vault;
    private final Clock clock;

    SandboxStore(SandboxRepository messages, SentContent content, Vault vault, Clock clock) {
        this.messages = messages;
        this.content = content;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public void take(Channel channel, Outbound message) {
        messages.insert(
                message.id(),
                channel,
                address(message.to()),
                content.seal(message.content()).bytes(),
                clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<SendResult> lookUp(ContactId contact) {
        return messages.has(contact)
                ? Optional.of(new SendResult.Accepted(contact.toString(), true))
                : Optional.empty();
    }

    byte[] address(String value) {
        return vault.index("sandbox-address", value);
    }
}
