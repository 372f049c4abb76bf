package pl.ugoda.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.TimeOrderedId;

/** Disputes: each claim that is disputed is silent from the same transaction on, until somebody has answered. */
@Service
public class Disputes {
    private static final String OWNER = "AGENT";

    private final CareRepository care;
    private final Holds holds;
    private final Audit audit;
    private final Clock clock;

    Disputes(CareRepository care, Holds holds, Audit audit, Clock clock) {
        this.care = care;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes down what the debtor disagrees with, and silences those claims until the answer. */
    @Transactional
    public Dispute raise(PersonId person, CaseId caseId, List<ClaimId> claims, Dispute.Reason reason, String text) {
        LocalDate today = LocalDate.now(clock);
        Dispute dispute = new Dispute(
                TimeOrderedId.next(),
                caseId,
                claims,
                reason,
                text,
                CarePolicy.shipped().answerBy(today),
                clock.instant(),
                null);
        List<HoldId> placed = new ArrayList<>();
        for (ClaimId claim : claims) {
            placed.add(holds.place(
                    new NewHold(new NewHold.Scope.OfClaim(person, caseId, claim), HoldReason.DISPUTE, null, OWNER)));
        }
        care.add(dispute, placed);
        audit.record(new Deed(
                "dispute.raise",
                "case",
                caseId.value(),
                Map.of(
                        "dispute", dispute.id().toString(),
                        "reason", reason.name(),
                        "claims", Integer.toString(claims.size()),
                        "answerBy", dispute.answerBy().toString())));
        return dispute;
    }

    /** It was answered in writing: the silence ends. Answering again changes nothing. */
    @Transactional
    public void answered(UUID dispute) {
        List<HoldId> silenced = care.answer(dispute, clock.instant());
        silenced.forEach(hold -> holds.lift(hold, "dispute answered"));
        if (!silenced.isEmpty()) {
            audit.record(Deed.of("dispute.answer", "dispute", dispute));
        }
    }

    /** Those of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Dispute> ofCase(CaseId caseId) {
        return care.disputes(caseId);
    }

    /** Those that wait for an answer, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Dispute> open(int limit) {
        return care.openDisputes(limit);
    }
}
