package pl.ugoda.console.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.web.Pill;

/**
 * An invoice of a case.
 *
 * @param regime in words: which interest runs
 * @param limitation when it becomes time-barred, in words
 * @param proof how its interest was computed, null where nobody asked
 */
public record ClaimLine(
        String invoice,
        @Nullable String description,
        LocalDate issuedOn,
        LocalDate due,
        Money amount,
        Money principal,
        Money interest,
        Money costs,
        Money total,
        String regime,
        String limitation,
        Pill state,
        @Nullable InterestSheet proof) {}
