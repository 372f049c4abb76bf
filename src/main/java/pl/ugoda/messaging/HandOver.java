package pl.ugoda.messaging;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.Confirmation;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.messaging.Letters.Letter;

/** The last look before a message leaves: compliance confirms, figures are read, the text is written and kept. One transaction. */
@Component
class HandOver {
    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final MessageRepository messages;
    private final Compliance compliance;
    private final Letters letters;
    private final KeptLetters kept;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOver(
            MessageRepository messages,
            Compliance compliance,
            Letters letters,
            KeptLetters kept,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.compliance = compliance;
        this.letters = letters;
        this.kept = kept;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What may leave now, with its channel. Everything else of the window has found its end. */
    @Transactional
    public Map<Outbound, Channel> prepare(List<Claimed> window) {
        var now = clock.instant();
        var answers =
                compliance.confirm(window.stream().map(one -> one.intent().id()).toList());
        List<Claimed> granted = new ArrayList<>();
        List<Move> withdrawn = new ArrayList<>();
        for (var one : window) {
            switch (answers.get(one.intent().id())) {
                case Confirmation.Granted() -> granted.add(one);
                case Confirmation.Refused(var rule) ->
                    withdrawn.add(Move.because(one.intent().id(), rule.value()));
                case null -> throw new IllegalStateException("compliance answers for every contact");
            }
        }
        Map<Outbound, Channel> leaving = new LinkedHashMap<>();
        List<Move> impossible = new ArrayList<>();
        List<ContactId> unused = new ArrayList<>();
        var digest = sha256();
        for (var letter : letters.write(granted)) {
            switch (letter) {
                case Letter.Written(var claimed, var outbound, var rendered, var language) -> {
                    digest.update(kept.keep(claimed, rendered, language, now));
                    leaving.put(outbound, claimed.intent().channel());
                }
                case Letter.NothingToSay(var claimed, var reason) -> {
                    withdrawn.add(Move.because(claimed.intent().id(), reason));
                    unused.add(claimed.intent().id());
                }
                case Letter.Impossible(var claimed, var reason) -> {
                    log.warn(
                            "message {} cannot be written: {}", claimed.intent().id(), reason);
                    impossible.add(Move.because(claimed.intent().id(), reason));
                    unused.add(claimed.intent().id());
                }
            }
        }
        compliance.release(unused);
        messages.handOver(leaving.keySet().stream().map(Outbound::id).toList(), now);
        UUID batch = TimeOrderedId.next();
        if (!leaving.isEmpty()) {
            audit.recordBulk("messages.handed-over", batch, leaving.size(), digest.digest());
        }
        tell(
                batch,
                messages.move(withdrawn, MessageState.WITHDRAWN, now),
                messages.move(impossible, MessageState.FAILED, now));
        return leaving;
    }

    private void tell(UUID batch, List<CaseId> withdrawn, List<CaseId> impossible) {
        var organization = CurrentOrganization.get();
        if (!withdrawn.isEmpty()) {
            events.publishEvent(new MessagesWithdrawn(organization, batch, withdrawn));
        }
        if (!impossible.isEmpty()) {
            events.publishEvent(new MessagesBounced(organization, batch, impossible));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
