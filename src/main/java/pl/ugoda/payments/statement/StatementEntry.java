package pl.ugoda.payments.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param line where it starts in the file, counted from 1
 * @param amount signed, money received is positive
 * @param type the bank's kind of transaction, such as {@code NTRF} or {@code N152}
 * @param reference the bank's own reference, or the customer's when the bank gives none
 * @param reversal whether the bank takes an earlier entry back (marks RC and RD)
 */
public record StatementEntry(
        int line,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        BigDecimal amount,
        String type,
        String reference,
        boolean reversal,
        Particulars particulars) {}
