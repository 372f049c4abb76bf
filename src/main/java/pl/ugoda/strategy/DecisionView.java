package pl.ugoda.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;

/**
 * A stored decision as people read it.
 *
 * @param id also the id of the permit, the message or the task that came of it
 * @param verdict what compliance said to a wanted contact; empty when it was not asked
 * @param refusedBy the rule by which compliance refused; its words stand under {@code compliance.rule}
 * @param findings the rules that were asked, in order; said by {@link Wording}
 * @param lookAgainOn the first day on which it may turn out differently although nothing happens; {@link LocalDate#MAX}: never
 */
public record DecisionView(
        UUID id,
        CaseId caseId,
        LocalDate decidedOn,
        Instant decidedAt,
        Decision decision,
        @Nullable Verdict verdict,
        @Nullable String refusedBy,
        List<Finding> findings,
        String strategy,
        int strategyVersion,
        String policy,
        String rates,
        LocalDate lookAgainOn) {
    /** What compliance said. */
    public enum Verdict {
        PERMITTED,
        POSTPONED,
        FORBIDDEN
    }

    static DecisionView of(DecisionRow row) {
        DecisionRow.VerdictCode verdict = row.verdict();
        boolean refused = verdict != null && verdict != DecisionRow.VerdictCode.PERMITTED;
        return new DecisionView(
                row.id(),
                row.caseId(),
                row.decidedOn(),
                row.decidedAt(),
                row.evidence().decision(),
                verdict == null ? null : Verdict.valueOf(verdict.name()),
                refused ? row.rule() : null,
                row.evidence().rules(),
                row.versions().strategy(),
                row.versions().strategyVersion(),
                row.versions().policy(),
                row.versions().rates(),
                row.lookAgainOn());
    }
}
