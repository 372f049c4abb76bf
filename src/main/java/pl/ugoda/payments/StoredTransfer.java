package pl.ugoda.payments;

import java.time.LocalDate;
import pl.ugoda.kernel.Money;

/**
 * A transfer as it stands in our books.
 *
 * @param receivedOn the day that counts as the day of payment
 * @param left what is given to no case yet
 * @param payerIndex the fingerprint of the payer's account in hexadecimal digits, or empty
 * @param creditedAccount the virtual account or collect identifier it came in on, or empty
 */
record StoredTransfer(
        TransferId id,
        BankSourceId source,
        LocalDate bookedOn,
        LocalDate receivedOn,
        Money amount,
        Money left,
        String reference,
        boolean reversal,
        TransferDetails details,
        String payerIndex,
        String creditedAccount,
        TransferState state) {}
