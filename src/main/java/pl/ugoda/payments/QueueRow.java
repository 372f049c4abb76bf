package pl.ugoda.payments;

import java.time.LocalDate;
import pl.ugoda.kernel.Money;

/**
 * A transfer in a list.
 *
 * @param left what no case has got; of a booked transfer, the surplus
 */
public record QueueRow(
        TransferId id,
        LocalDate bookedOn,
        String payer,
        String title,
        Money amount,
        Money left,
        int proposals,
        TransferState state,
        boolean reversal) {}
