package pl.ugoda.messaging;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a debtor of the demo would see on the phone and in the mailbox. Empty unless the sandbox is switched on. */
@Service
public class SandboxOutbox {
    private static final int LIMIT = 200;

    private final SandboxRepository messages;
    private final SandboxStore store;
    private final SentContent content;

    SandboxOutbox(SandboxRepository messages, SandboxStore store, SentContent content) {
        this.messages = messages;
        this.store = store;
        this.content = content;
    }

    /** Newest first; the address as the contact point holds it. */
    @Transactional(readOnly = true)
    public List<SandboxMessage> of(String address) {
        return messages.at(store.address(address), LIMIT).stream()
                .map(arrived -> new SandboxMessage(
                        arrived.contact(), arrived.channel(), content.open(arrived.sealed()), arrived.at()))
                .toList();
    }
}
