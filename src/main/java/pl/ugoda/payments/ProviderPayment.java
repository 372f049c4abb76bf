package pl.ugoda.payments;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * A payment begun with a provider, as it stands.
 *
 * @param payAt where to pay; null until the provider answered
 * @param hold what silences us while it is on its way
 */
public record ProviderPayment(
        ProviderPaymentId id,
        String provider,
        CaseId caseId,
        List<ClaimId> designated,
        Money amount,
        @Nullable String reference,
        @Nullable URI payAt,
        @Nullable HoldId hold,
        State state,
        Instant startedAt,
        @Nullable Instant paidAt) {
    /** Where it may go from where; anything else is refused and shown to a person. */
    public enum State {
        STARTING,
        PENDING,
        PAID,
        FAILED,
        /** The provider says something that does not fit what was begun; a person looks. */
        DOUBTFUL;

        private static final Map<State, Set<State>> NEXT = Map.of(
                STARTING, EnumSet.of(PENDING, FAILED),
                PENDING, EnumSet.of(PAID, FAILED, DOUBTFUL),
                // A bank may accept what the provider had given up.
                FAILED, EnumSet.of(PAID, DOUBTFUL),
                DOUBTFUL, EnumSet.of(PAID, FAILED),
                PAID, EnumSet.noneOf(State.class));

        boolean mayBecome(State next) {
            return NEXT.getOrDefault(this, Set.of()).contains(next);
        }
    }
}
