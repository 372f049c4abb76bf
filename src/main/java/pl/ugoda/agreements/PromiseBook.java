package pl.ugoda.agreements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pl.ugoda.agreements.Promise.Outcome;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.compliance.Holds;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.TimeOrderedId;

/** Writes down what became of promises: the row, the deed, the end of the silence, and the news for others. */
@Component
class PromiseBook {
    private final PromiseRepository promises;
    private final Holds holds;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseBook(PromiseRepository promises, Holds holds, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.promises = promises;
        this.holds = holds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void made(Promise promise) {
        promises.add(promise, CurrentActor.get() instanceof Actor.Owing, clock.instant());
        audit.record(new Deed(
                "promise.make",
                "case",
                promise.caseId().value(),
                Map.of(
                        "promise", promise.id().toString(),
                        "for", promise.promisedFor().toString(),
                        "amount", promise.amount().toString(),
                        "hold", promise.hold().toString())));
        events.publishEvent(new PromiseMade(CurrentOrganization.get(), promise.caseId(), promise.promisedFor()));
    }

    void kept(List<Promise> kept) {
        end(kept, Outcome.KEPT, "paid");
        events.publishEvent(new PromiseKept(CurrentOrganization.get(), batch(), cases(kept)));
    }

    void broken(List<Promise> broken) {
        end(broken, Outcome.BROKEN, "the day has passed");
        events.publishEvent(new PromiseBroken(CurrentOrganization.get(), batch(), cases(broken)));
    }

    /** @param why a code, not a sentence: it goes into the audit log */
    void withdrawn(Promise promise, String why) {
        end(List.of(promise), Outcome.WITHDRAWN, why);
    }

    void limitChanged(CreditorId creditor, PromiseLimit limit) {
        audit.record(new Deed(
                "promise.limit", "creditor", creditor.value(), Map.of("days", Integer.toString(limit.days()))));
    }

    private void end(List<Promise> ended, Outcome outcome, String why) {
        promises.end(ended.stream().map(Promise::id).toList(), outcome, clock.instant());
        for (Promise promise : ended) {
            holds.lift(promise.hold(), why);
            audit.record(new Deed(
                    "promise.end",
                    "case",
                    promise.caseId().value(),
                    Map.of("promise", promise.id().toString(), "outcome", outcome.name(), "why", why)));
        }
    }

    private static UUID batch() {
        return TimeOrderedId.next();
    }

    private static List<CaseId> cases(List<Promise> of) {
        return of.stream().map(Promise::caseId).toList();
    }
}
