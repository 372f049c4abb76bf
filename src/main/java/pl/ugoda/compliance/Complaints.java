package pl.ugoda.compliance;

import java.time.Clock;
import java.time.Instant;
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

/** Complaints: answered before anything else is asked for, so the case is silent from the same transaction on. */
@Service
public class Complaints {
    /**
     * Somebody complains about how we act. The whole case is silent until the answer.
     *
     * @param text what was said, never empty
     * @param answerBy by then we have to answer in writing
     * @param answeredAt null while it is open
     */
    public record Complaint(
            UUID id,
            CaseId caseId,
            String text,
            LocalDate answerBy,
            Instant raisedAt,
            @Nullable Instant answeredAt) {
        public Complaint {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a complaint says something");
            }
        }

        /** Without the text: this may end up in a log. */
        @Override
        public String toString() {
            return "Complaint[" + id + "]";
        }
    }

    private static final String OWNER = "AGENT";

    private final ComplaintRepository complaints;
    private final Holds holds;
    private final Audit audit;
    private final Clock clock;

    Complaints(ComplaintRepository complaints, Holds holds, Audit audit, Clock clock) {
        this.complaints = complaints;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes down what was said, and silences the case until the answer. */
    @Transactional
    public Complaint raise(PersonId person, CaseId caseId, String text) {
        Complaint complaint = new Complaint(
                TimeOrderedId.next(),
                caseId,
                text,
                CarePolicy.shipped().answerBy(LocalDate.now(clock)),
                clock.instant(),
                null);
        HoldId hold =
                holds.place(new NewHold(new NewHold.Scope.OfCase(person, caseId), HoldReason.COMPLAINT, null, OWNER));
        complaints.add(complaint, hold);
        audit.record(new Deed(
                "complaint.raise",
                "case",
                caseId.value(),
                Map.of(
                        "complaint", complaint.id().toString(),
                        "answerBy", complaint.answerBy().toString())));
        return complaint;
    }

    /** It was answered in writing: the silence ends. Answering again changes nothing. */
    @Transactional
    public void answered(UUID complaint) {
        complaints.answer(complaint, clock.instant()).ifPresent(hold -> {
            holds.lift(hold, "complaint answered");
            audit.record(Deed.of("complaint.answer", "complaint", complaint));
        });
    }

    /** Those of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Complaint> ofCase(CaseId caseId) {
        return complaints.ofCase(caseId);
    }

    /** Those that wait for an answer, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Complaint> open(int limit) {
        return complaints.open(limit);
    }
}
