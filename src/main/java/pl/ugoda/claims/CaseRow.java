package pl.ugoda.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * A case in a list, with the figures of its open claims.
 *
 * @param openPrincipal the amounts of the invoices as registered: what is left and its interest, the ledger knows
 * @param oldestDue null when nothing is open
 */
public record CaseRow(
        Case file,
        int openClaims,
        Money openPrincipal,
        @Nullable LocalDate oldestDue) {}
