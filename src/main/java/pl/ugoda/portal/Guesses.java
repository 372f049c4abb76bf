package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.portal.EntranceRepository.Tries;
import pl.ugoda.strategy.TaskKind;
import pl.ugoda.strategy.Tasks;

/** Counts wrong answers by debtor; the last one allowed closes the entrance and asks a human for help. In the caller's transaction. */
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

    Tries of(DebtorId debtor) {
        return entrances.tries(debtor);
    }

    /** The same, and lets one answer of a debtor be judged at a time. */
    Tries one(DebtorId debtor) {
        return entrances.lock(debtor);
    }

    /** @return whether the entrance is closed now */
    boolean wrong(PortalLink link, Tries made) {
        boolean last = made.wrong() + 1 >= IdentityLadder.TRIES;
        entrances.wrong(link.debtor());
        if (last) {
            entrances.close(link.debtor(), link.caseId(), tasks.ask(link.caseId(), TaskKind.ENTRANCE), clock.instant());
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

    void forget(DebtorId debtor) {
        entrances.forget(debtor);
    }
}
