package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold in force.
 *
 * @param until the last silent day; null: until somebody lifts it
 * @param placedBy who placed it, as {@link pl.ugoda.kernel.Actor#code}
 */
public record Hold(
        HoldId id,
        NewHold.Scope scope,
        HoldReason reason,
        @Nullable LocalDate until,
        String owner,
        Instant placedAt,
        String placedBy) {}
