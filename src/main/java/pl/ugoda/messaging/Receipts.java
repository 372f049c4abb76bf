package pl.ugoda.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.TimeOrderedId;

/** Takes receipts in. They come late, doubled and out of order: a message only moves forward. */
@Service
public class Receipts {
    private final MessageRepository messages;
    private final ApplicationEventPublisher events;

    Receipts(MessageRepository messages, ApplicationEventPublisher events) {
        this.messages = messages;
        this.events = events;
    }

    @Transactional
    public void take(List<Receipt> receipts) {
        Map<MessageState, List<Receipt>> byState = new EnumMap<>(MessageState.class);
        receipts.forEach(receipt ->
                byState.computeIfAbsent(receipt.state(), _ -> new ArrayList<>()).add(receipt));
        byState.forEach((state, list) -> {
            var latest = list.stream().map(Receipt::at).max(Instant::compareTo).orElseThrow();
            var cases = messages.move(
                    list.stream()
                            .map(one -> new Move(one.contact(), null, one.reason(), null))
                            .toList(),
                    state,
                    latest);
            if (cases.isEmpty()) {
                return;
            }
            var organization = CurrentOrganization.get();
            var batch = TimeOrderedId.next();
            switch (state) {
                case DELIVERED -> events.publishEvent(new MessagesDelivered(organization, batch, cases));
                case READ -> events.publishEvent(new MessagesRead(organization, batch, cases));
                case FAILED -> events.publishEvent(new MessagesBounced(organization, batch, cases));
                case ACCEPTED, PLANNED, CLAIMED, HANDED_OVER, UNKNOWN, WITHDRAWN -> {}
            }
        });
    }
}
