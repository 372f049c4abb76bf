package pl.ugoda.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.compliance.Wish;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.parties.Debtor;

/** Plans the small messages that are no strategy's business: the thank-you, the confirmation of a STOP. */
@Component
class Courtesies {
    /** The second question names the instant the first answer gave; a third would ask the same again. */
    private static final int QUESTIONS = 2;

    private final Compliance compliance;
    private final MessageRepository messages;
    private final Clock clock;

    Courtesies(Compliance compliance, MessageRepository messages, Clock clock) {
        this.compliance = compliance;
        this.messages = messages;
        this.clock = clock;
    }

    /** Plans it for the next open hours, unless compliance forbids it. The same id is planned once. */
    void plan(
            ContactId id,
            CaseId caseId,
            Debtor debtor,
            UUID contactPoint,
            Channel channel,
            MessageKind kind,
            String template) {
        if (messages.isPlanned(id)) {
            return;
        }
        Instant earliest = clock.instant();
        for (int i = 0; i < QUESTIONS; i++) {
            var wish = new Wish(
                    id,
                    caseId,
                    debtor.person(),
                    debtor.id(),
                    debtor.creditor(),
                    contactPoint,
                    channel,
                    kind,
                    debtor.kind(),
                    earliest);
            switch (compliance.reserve(List.of(wish)).getFirst()) {
                case Verdict.Permitted(var permit, var _) -> {
                    var intent = new Intent(
                            id,
                            caseId,
                            debtor.id(),
                            contactPoint,
                            channel,
                            kind,
                            template,
                            permit.notBefore(),
                            permit.notAfter());
                    messages.plan(List.of(intent), clock.instant());
                    return;
                }
                case Verdict.Postponed(var until, var _, var _) -> earliest = until;
                case Verdict.Forbidden _ -> {
                    return;
                }
            }
        }
    }
}
