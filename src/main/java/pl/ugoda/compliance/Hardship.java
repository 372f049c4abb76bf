package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;

/**
 * Somebody has nothing to pay with.
 *
 * @param monthly what could be paid a month; null when it was not said
 * @param humanBy by then a human gets in touch
 */
public record Hardship(
        UUID id,
        CaseId caseId,
        Cause cause,
        @Nullable Monthly monthly,
        LocalDate silentThrough,
        LocalDate humanBy,
        Instant declaredAt) {
    /** In the words offered; one may keep it to oneself. Illness is health data: it is stored sealed and stands in no log. */
    public enum Cause {
        SHORT_OF_MONEY,
        LOST_INCOME,
        ILLNESS_OR_CARE,
        OTHER_ARREARS,
        UNSAID
    }

    /** Roughly what could be carried. */
    public enum Monthly {
        NOTHING,
        UP_TO_50,
        UP_TO_100,
        MORE
    }

    /** Without the cause: this may end up in a log. */
    @Override
    public String toString() {
        return "Hardship[" + id + "]";
    }
}
