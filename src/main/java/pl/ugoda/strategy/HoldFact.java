package pl.ugoda.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that silences a case, as the strategy sees it.
 *
 * @param reason the reason's code, for example {@code DISPUTE}
 * @param through the last silent day; empty when it lasts until lifted
 */
public record HoldFact(String reason, @Nullable LocalDate through) {
    boolean silences(LocalDate day) {
        return through == null || !day.isAfter(through);
    }
}
