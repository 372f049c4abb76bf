package pl.ugoda.payments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * A statement that was taken in.
 *
 * @param balances whether its entries lead from opening to closing; null when it does not say
 * @param continues whether it opens where the one before closed; null when there is none to compare with
 * @param entries lines of the statement
 * @param fresh lines we did not have before
 */
public record ImportedStatement(
        StatementId id,
        BankSourceId source,
        String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Money closing,
        @Nullable Boolean balances,
        @Nullable Boolean continues,
        int entries,
        int fresh) {}
