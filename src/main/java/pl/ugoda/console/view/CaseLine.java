package pl.ugoda.console.view;

import pl.ugoda.kernel.Money;
import pl.ugoda.web.Pill;

/**
 * A case in the list.
 *
 * @param daysLate negative: days until it is due
 * @param total what is owed on the business day, with interest
 * @param next what comes next and when, empty when nothing does
 */
public record CaseLine(
        String number,
        String debtor,
        String creditor,
        Pill state,
        int invoices,
        long daysLate,
        Money total,
        String next) {}
