package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.strategy.TaskKind;
import pl.ugoda.strategy.Tasks;

/**
 * Counts wrong answers by contact point, and over all of a debtor; the last one allowed closes the entrance and asks a human for help. In
 * the caller's transaction.
 */
@Component
class Guesses {
    private final EntranceRepository entrances;
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    Guesses(EntranceRepository entrances, Tasks tasks, Audit audit, Clock clock) {
        this.entrances = entrances;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    Tries of(PortalLink link) {
        return entrances.tries(link);
    }

    /** The same, and lets one answer of a debtor be judged at a time. */
    Tries one(PortalLink link) {
        entrances.lock(link.debtor());
        return entrances.tries(link);
    }

    /** @return whether the entrance is closed now */
    boolean wrong(PortalLink link, Tries made) {
        boolean last = made.lastOne();
        entrances.wrong(link);
        if (last) {
            entrances.close(link, tasks.ask(link.caseId(), TaskKind.ENTRANCE), clock.instant());
        }
        audit.record(new Deed(
                "portal.wrong-answer",
                "debtor",
                link.debtor().value(),
                Map.of(
                        "locked",
                        Boolean.toString(last),
                        "on",
                        LocalDate.now(clock).toString())));
        return last;
    }

    /** Those through this contact point: a stranger's at another one are not forgiven by the debtor's own right answer. */
    void forget(PortalLink link) {
        entrances.forget(link.debtor(), link.contactPoint());
    }
}
