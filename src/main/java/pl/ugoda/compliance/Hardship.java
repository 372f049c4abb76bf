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
 * @param silentThrough reminders are silent at least so long
 * @param humanBy by then a human gets in touch
 * @param metAt when the human did; null as long as nobody has, and so long the silence has no end
 */
public record Hardship(
        UUID id,
        CaseId caseId,
        Cause cause,
        @Nullable Monthly monthly,
        LocalDate silentThrough,
        LocalDate humanBy,
        Instant declaredAt,
        @Nullable Instant metAt) {
    /** In the words offered; one may keep it to oneself. Illness is health data: it is stored sealed and stands in no log. */
    public enum Cause {
        SHORT_OF_MONEY,
        LOST_INCOME,
        ILLNESS_OR_CARE,
        OTHER_ARREARS,
        UNSAID;

        /**
         * Whether only humans speak to such a person from then on (C23): the program stays silent until somebody lifts the silence
         * by hand.
         */
        public boolean humansOnly() {
            return switch (this) {
                case ILLNESS_OR_CARE, OTHER_ARREARS -> true;
                case SHORT_OF_MONEY, LOST_INCOME, UNSAID -> false;
            };
        }
    }

    /** Roughly what could be carried. */
    public enum Monthly {
        NOTHING,
        UP_TO_50,
        UP_TO_100,
        MORE
    }

    /** Whether what was promised still runs: the silence, or the human who has not got in touch. */
    boolean runs(LocalDate today) {
        return metAt == null || !silentThrough.isBefore(today);
    }

    /** Without the cause: this may end up in a log. */
    @Override
    public String toString() {
        return "Hardship[" + id + "]";
    }
}
