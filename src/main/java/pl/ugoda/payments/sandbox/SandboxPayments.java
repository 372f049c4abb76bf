package pl.ugoda.payments.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.payments.ProviderPayments;

/** What the sandbox's payment page needs: the payments that wait, and the payer's decision. Call it without a transaction. */
@Service
@Profile({"demo", "test"})
public class SandboxPayments {
    private static final int MOST = 50;

    private final SandboxPaymentRepository payments;
    private final SandboxProvider provider;
    private final ProviderPayments notified;
    private final TransactionOperations transaction;
    private final Clock clock;

    SandboxPayments(
            SandboxPaymentRepository payments,
            SandboxProvider provider,
            ProviderPayments notified,
            TransactionOperations transaction,
            Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.notified = notified;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest first. */
    public List<SandboxPayment> latest() {
        return transaction.execute(_ -> payments.latest(MOST));
    }

    public Optional<SandboxPayment> find(String reference) {
        return transaction.execute(_ -> payments.find(reference));
    }

    /**
     * The payer pays or gives up; the provider notifies us with its signature. A second decision changes nothing and is not
     * notified again with another outcome.
     *
     * @return the payment as it now stands, or empty when there is none of this reference
     */
    public Optional<SandboxPayment> settle(String reference, boolean success) {
        Instant now = clock.instant();
        Optional<SandboxPayment> settled = transaction.execute(_ -> payments.settle(reference, success, now));
        settled.ifPresent(payment -> {
            SandboxProvider.Signed signed = provider.notification(payment, now);
            var receipt = notified.accept(SandboxProvider.NAME, signed.headers(), signed.body());
            if (receipt != ProviderPayments.Receipt.ACCEPTED) {
                throw new IllegalStateException("our own sandbox was not believed: " + receipt);
            }
        });
        return settled;
    }
}
