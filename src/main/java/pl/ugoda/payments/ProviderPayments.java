package pl.ugoda.payments;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.PaymentProvider.Notice;
import pl.ugoda.payments.PaymentProvider.ProviderUnavailable;

/** Payments through providers: begun by a debtor, confirmed by the provider's signed word and by nothing else. */
@Service
public class ProviderPayments {
    private static final Logger log = LoggerFactory.getLogger(ProviderPayments.class);

    private static final int MOST_AT_ONCE = 100;

    private final List<PaymentProvider> providers;
    private final ProviderPaymentRepository payments;
    private final NotificationRepository notifications;
    private final ProviderPaymentSteps steps;
    private final TransactionOperations transaction;
    private final Clock clock;

    ProviderPayments(
            List<PaymentProvider> providers,
            ProviderPaymentRepository payments,
            NotificationRepository notifications,
            ProviderPaymentSteps steps,
            TransactionOperations transaction,
            Clock clock) {
        this.providers = List.copyOf(providers);
        this.payments = payments;
        this.notifications = notifications;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The providers that can take a payment here, the preferred first; empty when there is only the plain transfer. */
    public List<String> available() {
        return providers.stream().map(PaymentProvider::name).toList();
    }

    /**
     * What a debtor wants to pay.
     *
     * @param designated the claims the debtor chose, or empty: then the law divides (art. 451 KC)
     * @param idempotencyKey made when the form was shown; the same key begins one payment however often it is sent
     * @param title what the payer will see, without a word of a debt
     */
    public record Wanted(
            CaseId caseId, Money amount, List<ClaimId> designated, String idempotencyKey, String title, URI returnTo) {}

    /** The answer to a debtor who wants to pay. */
    public sealed interface Start {
        record Started(ProviderPaymentId id, URI payAt) implements Start {}

        /** Nothing is owed any more, or less than the amount. */
        record TooMuch(Money owed) implements Start {}

        /** The provider does not answer, or too many payments of the case have no outcome yet; a transfer works always. */
        record Unavailable() implements Start {}
    }

    /**
     * Begins a payment. From this moment on we are silent about the case: the hold commits before the provider hears of it. Call it
     * without a transaction.
     */
    public Start start(String provider, Wanted wanted) {
        PaymentProvider adapter = adapter(provider).orElseThrow();
        ProviderPaymentSteps.Begun begun = steps.begin(provider, wanted);
        return switch (begun) {
            case ProviderPaymentSteps.Begun.TooMuch(var owed) -> new Start.TooMuch(owed);
            case ProviderPaymentSteps.Begun.TooMany() -> new Start.Unavailable();
            case ProviderPaymentSteps.Begun.Known(var payment)
            when payment.payAt() != null -> new Start.Started(payment.id(), payment.payAt());
            case ProviderPaymentSteps.Begun.Known(var payment) -> ask(adapter, payment, wanted);
        };
    }

    private Start ask(PaymentProvider adapter, ProviderPayment payment, Wanted wanted) {
        try {
            PaymentProvider.Started started = adapter.start(new PaymentProvider.Request(
                    payment.id().value(), payment.amount(), wanted.title(), wanted.returnTo()));
            return new Start.Started(payment.id(), steps.started(payment.id(), started));
        } catch (ProviderUnavailable unavailable) {
            log.warn("provider {} cannot take payment {}", adapter.name(), payment.id(), unavailable);
            steps.failed(payment.id(), "provider unavailable");
            return new Start.Unavailable();
        }
    }

    /** What a webhook is answered with. */
    public enum Receipt {
        /** Stored; the provider need not repeat it. */
        ACCEPTED,
        /** The signature does not hold: nothing is stored. */
        REFUSED,
        UNKNOWN_PROVIDER
    }

    /** Verifies, stores, and only then acts. A repetition is accepted and changes nothing. */
    public Receipt accept(String provider, Map<String, String> headers, byte[] body) {
        Optional<PaymentProvider> adapter = adapter(provider);
        if (adapter.isEmpty()) {
            return Receipt.UNKNOWN_PROVIDER;
        }
        Optional<Notice> notice = adapter.get().verify(headers, body);
        if (notice.isEmpty()) {
            return Receipt.REFUSED;
        }
        transaction.executeWithoutResult(_ -> notifications.keep(provider, notice.get(), body, clock.instant()));
        // From here on it is stored: whatever happens now, the provider need not repeat it.
        processWaiting();
        return Receipt.ACCEPTED;
    }

    /** Acts on everything that was stored and not acted on yet, oldest first. One that fails stays, and stops no other. */
    void processWaiting() {
        List<UUID> waiting = transaction.execute(_ -> notifications.waiting(MOST_AT_ONCE));
        for (UUID notification : waiting) {
            try {
                steps.process(notification);
            } catch (RuntimeException later) {
                log.error("notification {} could not be processed and waits", notification, later);
            }
        }
    }

    /** The payments begun for a case, the newest first. */
    @Transactional(readOnly = true)
    public List<ProviderPayment> ofCase(CaseId caseId) {
        return payments.ofCase(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<ProviderPayment> find(ProviderPaymentId id) {
        return payments.find(id);
    }

    /** Payments a person has to look at: money that does not fit first, then what was begun over a day ago and has no outcome. */
    @Transactional(readOnly = true)
    public List<ProviderPayment> doubtful() {
        return payments.doubtful(yesterday());
    }

    /**
     * A person found out what became of it: the money went back, or it was booked from the statement. Nothing is booked here, and
     * the case speaks again. False, and nothing changed, when it is not waiting for a person any more.
     */
    public boolean clarified(ProviderPaymentId id) {
        return steps.clarified(id, yesterday());
    }

    private Instant yesterday() {
        return LocalDate.now(clock).minusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private Optional<PaymentProvider> adapter(String name) {
        return providers.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
