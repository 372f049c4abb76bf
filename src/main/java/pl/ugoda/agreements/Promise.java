package pl.ugoda.agreements;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * A day the debtor named for the claims that were open then.
 *
 * @param amount what these claims come to on that day
 * @param silentThrough the last day on which we wait: two working days are left to the bank
 * @param hold what keeps us silent so long
 * @param outcome null while the promise is open
 */
public record Promise(
        PromiseId id,
        CaseId caseId,
        List<ClaimId> claims,
        Money amount,
        LocalDate madeOn,
        LocalDate promisedFor,
        LocalDate silentThrough,
        HoldId hold,
        @Nullable Outcome outcome) {
    public Promise {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a promise is about some claims");
        }
        if (!promisedFor.isAfter(madeOn) || silentThrough.isBefore(promisedFor)) {
            throw new IllegalArgumentException("a promise looks ahead");
        }
    }

    /** How a promise ended. */
    public enum Outcome {
        KEPT,
        BROKEN,
        /** Overtaken by something else, such as a dispute: neither kept nor broken. */
        WITHDRAWN
    }

    public boolean open() {
        return outcome == null;
    }
}
