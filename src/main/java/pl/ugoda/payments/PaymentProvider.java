package pl.ugoda.payments;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pl.ugoda.kernel.Money;

/** A company that takes payments for us. One small adapter for each; no transaction is open while it is called. */
public interface PaymentProvider {
    /** Stable for ever: it stands in addresses and in the database. */
    String name();

    /**
     * Begins a payment with the provider. Called again with the same id it must answer the same.
     *
     * @throws ProviderUnavailable when the provider did not answer or refused
     */
    Started start(Request request);

    /**
     * Checks that a notification comes from the provider and tells what it says. Works on the raw bytes, because the signature
     * covers those.
     *
     * @param headers by name in lower case
     * @return empty when the signature does not hold
     */
    Optional<Notice> verify(Map<String, String> headers, byte[] body);

    /** @param returnTo where the payer's browser goes afterwards; what it says there is never believed */
    record Request(UUID payment, Money amount, String title, URI returnTo) {}

    /** @param payAt where the payer goes to pay */
    record Started(String reference, URI payAt) {}

    /** What a provider tells us about a payment. */
    sealed interface Notice {
        /** The provider's id of this notification: the same one is acted on once. */
        String eventId();

        String reference();

        record Paid(String eventId, String reference, Money amount, Instant paidAt) implements Notice {}

        record Failed(String eventId, String reference) implements Notice {}
    }

    /** The payer may try again later or choose a transfer. */
    class ProviderUnavailable extends RuntimeException {
        public ProviderUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
