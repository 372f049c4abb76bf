package pl.ugoda.payments;

import java.util.UUID;
import pl.ugoda.kernel.TimeOrderedId;

/** A payment begun with a provider. */
public record ProviderPaymentId(UUID value) {
    public static ProviderPaymentId next() {
        return new ProviderPaymentId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
