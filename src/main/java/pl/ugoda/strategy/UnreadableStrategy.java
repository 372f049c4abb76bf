package pl.ugoda.strategy;

import org.jspecify.annotations.Nullable;

/** A strategy document that makes no sense; the message names the place. */
public final class UnreadableStrategy extends IllegalArgumentException {
    UnreadableStrategy(String problem) {
        super(problem);
    }

    UnreadableStrategy(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
