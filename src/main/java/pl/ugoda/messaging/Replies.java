package pl.ugoda.messaging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.NewStop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.parties.Debtor;

/** What people write to us, and their ways to say stop. */
@Service
public class Replies {
    private static final int LIMIT = 1_000;
    private static final String STOP_PAGE = "stop-page-1";

    private final ReplyRepository replies;
    private final Senders senders;
    private final Compliance compliance;
    private final Stops stops;
    private final Courtesies courtesies;
    private final ApplicationEventPublisher events;

    Replies(
            ReplyRepository replies,
            Senders senders,
            Compliance compliance,
            Stops stops,
            Courtesies courtesies,
            ApplicationEventPublisher events) {
        this.replies = replies;
        this.senders = senders;
        this.compliance = compliance;
        this.stops = stops;
        this.courtesies = courtesies;
        this.events = events;
    }

    /**
     * Takes a message in: keeps it, falls silent for the quiet time, and honours a STOP at once, all in one transaction. Taking the
     * same message in again changes nothing.
     */
    @Transactional
    public void receive(Inbound inbound) {
        var sender = senders.of(inbound.contactPoint());
        Debtor debtor = sender.debtor();
        var word = StopWords.in(inbound.text());
        @Nullable CaseId caseId = replies.caseOf(inbound, sender.cases()).orElse(null);
        UUID id = TimeOrderedId.next();
        if (!replies.insert(id, inbound, debtor.id(), caseId, word.isPresent())) {
            return;
        }
        compliance.replied(debtor.person(), inbound.at());
        word.ifPresent(said -> stop(inbound, id, debtor, caseId, said));
        events.publishEvent(new MessageReceived(CurrentOrganization.get(), id, debtor.id(), caseId, word.isPresent()));
    }

    /** The POST behind an unsubscribe link, or a mail program's own button. Doing it twice changes nothing. */
    @Transactional
    public Stops.Outcome stop(StopLink link, NewStop.How how) {
        var debtor = senders.debtor(link.debtor());
        return stops.stop(new NewStop(
                debtor.person(),
                link.channel(),
                null,
                how,
                STOP_PAGE,
                link.contact().value(),
                null));
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ReplyView> ofCase(CaseId caseId) {
        return replies.ofCase(caseId, LIMIT);
    }

    private void stop(Inbound inbound, UUID reply, Debtor debtor, @Nullable CaseId caseId, String word) {
        var confirmation = ContactId.next();
        var stop = new NewStop(debtor.person(), inbound.channel(), null, NewStop.How.WORD, word, reply, confirmation);
        switch (stops.stop(stop)) {
            case Stops.Outcome.Stopped _ -> {
                if (caseId != null) {
                    courtesies.plan(
                            confirmation,
                            caseId,
                            debtor,
                            inbound.contactPoint(),
                            inbound.channel(),
                            MessageKind.ANSWER,
                            "stop-confirmation");
                }
            }
            case Stops.Outcome.AlreadyStopped _ -> {} // said before, confirmed before
        }
    }
}
