package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/**
 * One step already walked on a case's path.
 *
 * @param channel how the person was to be reached; empty for a human's task
 */
public record StepRecord(
        String step,
        int attempt,
        Outcome outcome,
        LocalDate on,
        @Nullable Channel channel) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    /** What became of a step. */
    public enum Outcome {
        /** Planned or carried out: it is not repeated. */
        TAKEN,
        /** The channel does not reach the person: another channel may try. */
        FAILED,
        /** It never left the house (refused at hand-over, or its window passed): it may be tried again. */
        WITHDRAWN
    }

    public StepRecord {
        if (!KEY.matcher(step).matches()) {
            throw new IllegalArgumentException("not a step key: " + step);
        }
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts are counted from 1, not " + attempt);
        }
    }
}
