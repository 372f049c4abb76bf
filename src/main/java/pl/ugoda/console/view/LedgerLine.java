package pl.ugoda.console.view;

import java.time.LocalDate;
import pl.ugoda.kernel.Money;

/** A line of the books of a case, in words. */
public record LedgerLine(
        LocalDate effectiveOn, String invoice, String from, String to, Money amount, String reason, boolean reversal) {}
