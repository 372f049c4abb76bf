package pl.ugoda.payments.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one account. Amounts keep the decimals of the file when it has more than two; absent text is empty; an
 * absent balance or date is null.
 */
public record BankStatement(
        StatementFormat format,
        String reference,
        String account,
        String currency,
        String number,
        @Nullable BigDecimal openingBalance,
        @Nullable BigDecimal closingBalance,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<StatementEntry> entries) {
    public BankStatement {
        entries = List.copyOf(entries);
    }

    /** Whether opening plus entries gives closing; null when the file does not say both balances. */
    public @Nullable Boolean balances() {
        if (openingBalance == null || closingBalance == null) {
            return null;
        }
        return openingBalance.add(turnover()).compareTo(closingBalance) == 0;
    }

    /** The signed sum of the entries. */
    public BigDecimal turnover() {
        return entries.stream().map(StatementEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
