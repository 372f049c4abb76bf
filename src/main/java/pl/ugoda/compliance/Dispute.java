package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/**
 * The debtor disagrees with some claims of a case.
 *
 * @param text what the debtor wrote, may be empty
 * @param answerBy by then we have to answer in writing
 * @param answeredAt null while it is open
 */
public record Dispute(
        UUID id,
        CaseId caseId,
        List<ClaimId> claims,
        Reason reason,
        String text,
        LocalDate answerBy,
        Instant raisedAt,
        @Nullable Instant answeredAt) {
    public Dispute {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a dispute is about some claims");
        }
    }

    /** What the debtor says is wrong. */
    public enum Reason {
        NOT_MINE,
        ALREADY_PAID,
        OTHER_AMOUNT,
        FAULTY,
        OTHER
    }

    /** Without the text: this may end up in a log. */
    @Override
    public String toString() {
        return "Dispute[" + id + "]";
    }
}
