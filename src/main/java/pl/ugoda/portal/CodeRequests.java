package pl.ugoda.portal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.messaging.OneTimeCodes;
import pl.ugoda.messaging.OneTimeCodes.Asked;
import pl.ugoda.messaging.PortalLink;

/** "Send me a code": planned in one transaction, sent at once after it, because somebody stands at the door and waits. */
@Component
class CodeRequests {
    private final BehindLinks links;
    private final WhoIsExpected who;
    private final Guesses guesses;
    private final OneTimeCodes codes;
    private final Audit audit;
    private final TransactionOperations transaction;

    CodeRequests(
            BehindLinks links,
            WhoIsExpected who,
            Guesses guesses,
            OneTimeCodes codes,
            Audit audit,
            TransactionOperations transaction) {
        this.links = links;
        this.who = who;
        this.guesses = guesses;
        this.codes = codes;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What became of it, as far as somebody unknown may be told. */
    enum Answer {
        SENT,
        TOO_MANY,
        NOT_SENT,
        /** The link or the entrance is closed: its page says so. */
        CLOSED
    }

    Answer ask(String code) {
        return links.bound(code, this::ask).orElse(Answer.CLOSED);
    }

    private Answer ask(PortalLink link) {
        if (transaction.execute(
                status -> guesses.of(link).locked() || who.of(link).notThem())) {
            return Answer.CLOSED;
        }
        return switch (transaction.execute(status -> plan(link))) {
            case Asked.Planned planned -> codes.send(planned) ? Answer.SENT : Answer.NOT_SENT;
            case Asked.TooMany() -> Answer.TOO_MANY;
            case Asked.Nowhere() -> Answer.NOT_SENT;
        };
    }

    private Asked plan(PortalLink link) {
        var _ = guesses.one(link);
        Asked asked = codes.ask(link, who.of(link).debtor());
        audit.record(new Deed(
                "portal.code-asked",
                "debtor",
                link.debtor().value(),
                Map.of("outcome", asked.getClass().getSimpleName())));
        return asked;
    }
}
