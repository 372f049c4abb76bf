package pl.ugoda.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.portal.EntranceRepository.Closed;
import pl.ugoda.strategy.Tasks;

/** Entrances that wrong answers have closed, for the people who help. */
@Service
public class LockedEntrances {
    private final EntranceRepository entrances;
    private final Cases cases;
    private final Debtors debtors;
    private final ContactPoints contactPoints;
    private final Tasks tasks;
    private final Audit audit;

    LockedEntrances(
            EntranceRepository entrances,
            Cases cases,
            Debtors debtors,
            ContactPoints contactPoints,
            Tasks tasks,
            Audit audit) {
        this.entrances = entrances;
        this.cases = cases;
        this.debtors = debtors;
        this.contactPoints = contactPoints;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * @param where the contact point whose links are closed, masked; null when they are all
     * @param caseNumber of the case whose link was tried last
     */
    public record LockedEntrance(
            DebtorId debtor,
            UUID contactPoint,
            String name,
            @Nullable String where,
            String caseNumber,
            Instant since) {
        /** Without the name: this may end up in a log. */
        @Override
        public String toString() {
            return "LockedEntrance[" + debtor + "]";
        }
    }

    public sealed interface Outcome {
        /** There are five new tries. */
        record Opened(DebtorId debtor) implements Outcome {}

        /** Somebody was faster, or it never was closed. */
        record NotLocked() implements Outcome {}
    }

    /** The longest closed first, one for each contact point; each of the people named is recorded as looked at. */
    @Transactional
    public List<LockedEntrance> list(int limit) {
        List<Closed> closed = entrances.closed(limit);
        Map<DebtorId, Debtor> names =
                debtors.find(closed.stream().map(Closed::debtor).toList());
        var points =
                contactPoints.find(closed.stream().map(Closed::contactPoint).toList());
        var files = cases.find(closed.stream().map(Closed::caseId).toList());
        List<LockedEntrance> rows = new ArrayList<>();
        for (Closed one : closed) {
            Debtor debtor = names.get(one.debtor());
            Case file = files.get(one.caseId());
            if (debtor != null && file != null) {
                rows.add(new LockedEntrance(
                        one.debtor(),
                        one.contactPoint(),
                        debtor.name(),
                        Optional.ofNullable(points.get(one.contactPoint()))
                                .map(Masks::of)
                                .orElse(null),
                        file.number(),
                        one.since()));
                audit.record(
                        Deed.of("portal.entrance-seen", "debtor", one.debtor().value()));
            }
        }
        return List.copyOf(rows);
    }

    /** Lets the debtor try again by links to this contact point; wrong answers through it are counted anew. */
    @Transactional
    public Outcome open(DebtorId debtor, UUID contactPoint, OpeningReason why) {
        entrances.lock(debtor);
        var closed = entrances.closed(debtor, contactPoint);
        if (closed.isEmpty()) {
            return new Outcome.NotLocked();
        }
        entrances.forget(debtor, contactPoint);
        switch (tasks.close(closed.get().task(), Tasks.Result.DECIDED)) {
            case Tasks.Outcome.Closed _, Tasks.Outcome.NotOpen _ -> {
                // Somebody may have ticked the task off before; the door is what counts.
            }
        }
        audit.record(new Deed("portal.entrance-opened", "debtor", debtor.value(), Map.of("why", why.name())));
        return new Outcome.Opened(debtor);
    }
}
