package pl.ugoda.payments.sandbox;

import java.net.URI;
import java.time.Instant;
import pl.ugoda.kernel.Money;

/**
 * A payment as the sandbox provider sees it.
 *
 * @param returnTo where the payer's browser goes when the payer has decided
 */
public record SandboxPayment(
        String reference, Money amount, String title, URI returnTo, Instant createdAt, Outcome outcome) {
    /** What the payer did. */
    public enum Outcome {
        WAITING,
        PAID,
        REFUSED
    }
}
