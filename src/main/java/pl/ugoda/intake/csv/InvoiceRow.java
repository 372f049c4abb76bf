package pl.ugoda.intake.csv;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * One row understood: an invoice and who owes it.
 *
 * @param externalKey by which a repeated import recognises it: the creditor's own key, else the invoice number
 * @param amount what is still to be paid: as the row says, else gross less paid
 * @param interest a regime's code, when the table has one
 */
public record InvoiceRow(
        String externalKey,
        String invoiceNumber,
        LocalDate issuedOn,
        LocalDate due,
        Money amount,
        @Nullable String description,
        @Nullable String interest,
        RowDebtor debtor) {}
