package pl.ugoda.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.InformationDuty;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.messaging.template.ShippedTemplates;
import pl.ugoda.parties.ContactPoints;

/** Records what became of messages, and tells those who want to know. */
@Component
class Outcomes {
    /** A provider that says "not now" is asked again after these waits, as long as the permit lasts. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

    private final MessageRepository messages;
    private final RenderingRepository renderings;
    private final InformationDuty information;
    private final ContactPoints contactPoints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(
            MessageRepository messages,
            RenderingRepository renderings,
            InformationDuty information,
            ContactPoints contactPoints,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.renderings = renderings;
        this.information = information;
        this.contactPoints = contactPoints;
        this.events = events;
        this.clock = clock;
    }

    /** The answers of one connection, in the order of its messages. */
    @Transactional
    public void record(List<Outbound> batch, List<SendResult> results, List<Claimed> window) {
        Map<ContactId, Claimed> claimed = new HashMap<>();
        window.forEach(one -> claimed.put(one.intent().id(), one));
        List<Answered> answered = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            var one = claimed.get(batch.get(i).id());
            if (one != null) {
                answered.add(new Answered(one, results.get(i)));
            }
        }
        record(answered);
    }

    /** A provider told later what became of a message that may have left. */
    @Transactional
    public void resolve(Claimed message, SendResult result) {
        record(List.of(new Answered(message, result)));
    }

    private void record(List<Answered> answered) {
        var now = clock.instant();
        Map<MessageState, List<Move>> moves = new EnumMap<>(MessageState.class);
        for (var one : answered) {
            var state = stateAfter(one, now);
            moves.computeIfAbsent(state, _ -> new ArrayList<>()).add(move(one, state, now));
            if (one.result() instanceof SendResult.Never(var reason, var addressIsBad) && addressIsBad) {
                contactPoints.markUnusable(one.claimed().intent().contactPoint(), reason);
            }
        }
        Map<MessageState, List<CaseId>> moved = new EnumMap<>(MessageState.class);
        moves.forEach((state, list) -> moved.put(state, messages.move(list, state, now)));
        informed(answered);
        tell(moved);
    }

    private static MessageState stateAfter(Answered one, Instant now) {
        return switch (one.result()) {
            case SendResult.Accepted(var _, var delivered) ->
                delivered ? MessageState.DELIVERED : MessageState.ACCEPTED;
            case SendResult.NotNow _ ->
                nextTry(one.claimed(), now).isBefore(one.claimed().intent().notAfter())
                        ? MessageState.PLANNED
                        : MessageState.FAILED;
            case SendResult.Never _ -> MessageState.FAILED;
            case SendResult.Unclear _ -> MessageState.UNKNOWN;
        };
    }

    private static Move move(Answered one, MessageState state, Instant now) {
        var contact = one.claimed().intent().id();
        return switch (one.result()) {
            case SendResult.Accepted(var ref, var _) -> new Move(contact, ref, null, null);
            case SendResult.NotNow(var reason) ->
                new Move(contact, null, reason, state == MessageState.PLANNED ? nextTry(one.claimed(), now) : null);
            case SendResult.Never(var reason, var _) -> Move.because(contact, reason);
            case SendResult.Unclear(var reason) -> Move.because(contact, reason);
        };
    }

    private static Instant nextTry(Claimed claimed, Instant now) {
        return now.plus(WAITS.get(Math.min(claimed.attempt(), WAITS.size()) - 1));
    }

    // Informed is who was sent the notice and whose provider took it.
    private void informed(List<Answered> answered) {
        var accepted = answered.stream()
                .filter(one -> one.result() instanceof SendResult.Accepted)
                .map(one -> one.claimed().intent())
                .toList();
        Set<ContactId> informing = new HashSet<>(
                renderings.informing(accepted.stream().map(Intent::id).toList()));
        information.fulfilled(accepted.stream()
                .filter(intent -> informing.contains(intent.id()))
                .map(intent -> new InformationDuty.Given(
                        intent.debtor(), intent.id(), intent.channel(), ShippedTemplates.INFORMATION))
                .toList());
    }

    private void tell(Map<MessageState, List<CaseId>> moved) {
        OrganizationId organization = CurrentOrganization.get();
        UUID batch = TimeOrderedId.next();
        List<CaseId> sent = new ArrayList<>(moved.getOrDefault(MessageState.ACCEPTED, List.of()));
        sent.addAll(moved.getOrDefault(MessageState.DELIVERED, List.of()));
        if (!sent.isEmpty()) {
            events.publishEvent(new MessagesSent(organization, batch, List.copyOf(sent)));
        }
        var failed = moved.getOrDefault(MessageState.FAILED, List.of());
        if (!failed.isEmpty()) {
            events.publishEvent(new MessagesBounced(organization, batch, failed));
        }
    }

    private record Answered(Claimed claimed, SendResult result) {}
}
