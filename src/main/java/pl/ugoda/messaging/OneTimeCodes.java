package pl.ugoda.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.compliance.Wish;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.Debtor;

/**
 * Six digits to another contact point than a link was sent to: whoever reads both is the debtor. Asked for by the visitor, so an
 * answer: no caps, no hours (C05), but a STOP keeps its channel closed.
 */
@Service
public class OneTimeCodes {
    public static final Duration VALID = Duration.ofMinutes(10);
    /** Enough for a slow network and a mistyped code, too few to annoy a stranger with. */
    public static final int AN_HOUR = 3;

    static final String TEMPLATE = "one-time-code";

    private final OtherContactPoints others;
    private final KeptCodes codes;
    private final Compliance compliance;
    private final MessageRepository messages;
    private final Dispatcher dispatcher;
    private final TransactionOperations transaction;
    private final Clock clock;

    OneTimeCodes(
            OtherContactPoints others,
            KeptCodes codes,
            Compliance compliance,
            MessageRepository messages,
            Dispatcher dispatcher,
            TransactionOperations transaction,
            Clock clock) {
        this.others = others;
        this.codes = codes;
        this.compliance = compliance;
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of asking for a code. */
    public sealed interface Asked {
        /** It is planned; {@link #send} lets it leave once this transaction is over. */
        record Planned(ContactId contact) implements Asked {}

        /** So many were sent within an hour that the next one has to wait. */
        record TooMany() implements Asked {}

        /** There is no other contact point through which it may go. */
        record Nowhere() implements Asked {}
    }

    /** What typed digits are worth. */
    public sealed interface Judged {
        /** And used up. */
        record Right() implements Judged {}

        record Wrong() implements Judged {}

        /** Nothing was sent, or too long ago: no digits could be right. */
        record NoneIsOut() implements Judged {}
    }

    /** Where a code for the reader of this link would go: another usable contact point, with a way out that nobody stopped. */
    @Transactional(readOnly = true)
    public Optional<ContactPoint> goesTo(PortalLink link, PersonId person) {
        return others.than(link, person).map(OtherContactPoints.Way::to);
    }

    /** Plans a code. The caller lets one question about a debtor be answered at a time. */
    @Transactional
    public Asked ask(PortalLink link, Debtor debtor) {
        if (codes.askedThisHour(debtor.id()) >= AN_HOUR) {
            return new Asked.TooMany();
        }
        var way = others.than(link, debtor.person());
        if (way.isEmpty()) {
            return new Asked.Nowhere();
        }
        var wish = new Wish(
                ContactId.next(),
                link.caseId(),
                debtor.person(),
                debtor.id(),
                debtor.creditor(),
                way.get().to().id(),
                way.get().through(),
                MessageKind.ANSWER,
                debtor.kind(),
                clock.instant(),
                true);
        return switch (compliance.reserve(List.of(wish)).getFirst()) {
            case Verdict.Permitted(var permit, var _) -> {
                codes.asked(wish.id(), link, way.get().to().id());
                messages.plan(
                        List.of(new Intent(
                                wish.id(),
                                wish.caseId(),
                                wish.debtor(),
                                way.get().to().id(),
                                wish.channel(),
                                wish.kind(),
                                TEMPLATE,
                                permit.notBefore(),
                                permit.notAfter())),
                        clock.instant());
                yield new Asked.Planned(wish.id());
            }
            case Verdict.Postponed _, Verdict.Forbidden _ -> new Asked.Nowhere();
        };
    }

    /** Lets a planned code leave now, before whatever else is due; called without a transaction. False when it cannot arrive. */
    public boolean send(Asked.Planned planned) {
        dispatcher.dispatch(planned.contact());
        return transaction.execute(status -> {
            boolean lost = messages.isLost(planned.contact());
            if (lost) {
                codes.takeBack(planned.contact());
            }
            return !lost;
        });
    }

    /**
     * The contact point to which the code went that this reader can be asked for now; empty when none is out. It counts only for links
     * to the contact point that asked for it: with any other link it would prove a single contact point.
     */
    @Transactional(readOnly = true)
    public Optional<UUID> wentTo(PortalLink link) {
        return codes.wentTo(link);
    }

    /** Judges digits in the caller's transaction; right ones are used up. The caller counts the wrong ones. */
    @Transactional
    public Judged judge(PortalLink link, String digits) {
        return codes.judge(link, digits);
    }
}
