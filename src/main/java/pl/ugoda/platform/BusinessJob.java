package pl.ugoda.platform;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that business time makes due: the daily run, a planned message, a bank statement. A bean of this type is asked and run
 * once per organization, with the organization bound, no transaction open, and never twice at the same time.
 */
public interface BusinessJob {
    /** Names the job in logs and in its record; stable for ever. */
    String name();

    /**
     * When there is something to do next. An instant not after the clock's now means: due.
     *
     * @param lastDue the instant for which the job was last run to its end; empty when it never was
     */
    Optional<Instant> nextDue(Optional<Instant> lastDue);

    /**
     * Does what was due. Must be safe to repeat: after a crash it runs again for the same instant.
     *
     * @param dueAt the instant that {@link #nextDue} named
     */
    void run(Instant dueAt);
}
