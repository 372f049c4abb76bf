package pl.ugoda.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.ugoda.platform.BusinessJob;

/** Comes back to notifications that were stored and could not be acted on, for example because the program stopped between. */
@Component
class RetriedNotifications implements BusinessJob {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ProviderPayments payments;
    private final NotificationRepository notifications;
    private final Clock clock;

    RetriedNotifications(ProviderPayments payments, NotificationRepository notifications, Clock clock) {
        this.payments = payments;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.notifications";
    }

    @Override
    public Optional<Instant> nextDue(Optional<Instant> lastDue) {
        if (notifications.waiting(1).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Optional.of(
                lastDue.map(last -> last.plus(PATIENCE)).filter(now::isBefore).orElse(now));
    }

    @Override
    public void run(Instant dueAt) {
        payments.processWaiting();
    }
}
