package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;

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
