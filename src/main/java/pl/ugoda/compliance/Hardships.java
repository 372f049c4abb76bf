package pl.ugoda.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.TimeOrderedId;

/** Hard times: one word is enough, reminders stop in the same transaction, and a human takes over. */
@Service
public class Hardships {
    private static final String OWNER = "AGENT";

    private final CareRepository care;
    private final Holds holds;
    private final Audit audit;
    private final Clock clock;

    Hardships(CareRepository care, Holds holds, Audit audit, Clock clock) {
        this.care = care;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the debtor's word. Saying it again during the silence neither prolongs nor repeats it. */
    @Transactional
    public Hardship declare(PersonId person, CaseId caseId, Hardship.Cause cause, Hardship.@Nullable Monthly monthly) {
        LocalDate today = LocalDate.now(clock);
        care.lock(caseId);
        for (Hardship running : care.hardships(caseId)) {
            if (running.runs(today)) {
                return running;
            }
        }
        CarePolicy policy = CarePolicy.shipped();
        LocalDate silentThrough = policy.hardshipSilentThrough(today);
        // Without an end: the silence may end only after the human we promise has got in touch.
        HoldId hold =
                holds.place(new NewHold(new NewHold.Scope.OfCase(person, caseId), HoldReason.HARDSHIP, null, OWNER));
        Hardship hardship = new Hardship(
                TimeOrderedId.next(),
                caseId,
                cause,
                monthly,
                silentThrough,
                policy.humanBy(today),
                clock.instant(),
                null);
        care.add(hardship, hold);
        audit.record(new Deed(
                "hardship.declare",
                "case",
                caseId.value(),
                Map.of(
                        "hardship", hardship.id().toString(),
                        "until", silentThrough.toString(),
                        "humanBy", hardship.humanBy().toString(),
                        "policy", policy.version())));
        return hardship;
    }

    /** Those of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Hardship> ofCase(CaseId caseId) {
        return care.hardships(caseId);
    }

    /** Those in which the human we promised has not got in touch yet, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Hardship> waiting(int limit) {
        return care.waiting(limit);
    }

    /** The same for one case. */
    @Transactional(readOnly = true)
    public List<Hardship> waiting(CaseId caseId) {
        return care.waiting(caseId);
    }

    /**
     * A human got in touch, as promised. The silence stays as long as it was promised, today included; where only humans may speak it
     * stays until somebody lifts it.
     */
    @Transactional
    public void met(UUID hardship) {
        care.met(hardship, clock.instant()).ifPresent(met -> {
            if (!met.cause().humansOnly()) {
                LocalDate today = LocalDate.now(clock);
                LocalDate promised = met.silentThrough();
                holds.limit(met.hold(), promised.isBefore(today) ? today : promised);
            }
            audit.record(Deed.of("hardship.met", "hardship", hardship));
        });
    }
}
