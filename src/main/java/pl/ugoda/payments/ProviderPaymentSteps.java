package pl.ugoda.payments;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.PaymentToBook.Designation;
import pl.ugoda.payments.PaymentProvider.Notice;
import pl.ugoda.payments.ProviderPayment.State;

/** The steps of a provider's payment, each a transaction of its own, because the provider is asked between them. */
@Component
class ProviderPaymentSteps {
    /** An abandoned payment does not silence us for ever; one that arrives later is booked all the same. */
    private static final int SILENT_DAYS = 2;

    /** More begun payments without an outcome than a person could mean, in the days in which they silence us. */
    private static final int MOST_ON_THEIR_WAY = 5;

    private final ProviderPaymentRepository payments;
    private final NotificationRepository notifications;
    private final OpenCases openCases;
    private final Bookings bookings;
    private final Holds holds;
    private final Audit audit;
    private final Clock clock;

    ProviderPaymentSteps(
            ProviderPaymentRepository payments,
            NotificationRepository notifications,
            OpenCases openCases,
            Bookings bookings,
            Holds holds,
            Audit audit,
            Clock clock) {
        this.payments = payments;
        this.notifications = notifications;
        this.openCases = openCases;
        this.bookings = bookings;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    sealed interface Begun {
        /** So many are on their way that another one would only hide them. */
        record TooMany() implements Begun {}

        record Known(ProviderPayment payment) implements Begun {}

        record TooMuch(Money owed) implements Begun {}
    }

    /** Writes the payment down and silences the case, both or neither. */
    @Transactional
    public Begun begin(String provider, ProviderPayments.Wanted wanted) {
        Optional<ProviderPayment> before = payments.withKey(wanted.idempotencyKey());
        if (before.isPresent()) {
            return new Begun.Known(before.get());
        }
        LocalDate today = LocalDate.now(clock);
        Instant silentSince = clock.instant().minus(Duration.ofDays(SILENT_DAYS));
        if (payments.onTheirWay(wanted.caseId(), silentSince) >= MOST_ON_THEIR_WAY) {
            return new Begun.TooMany();
        }
        OpenCases.Owed owed = openCases.owed(wanted.caseId(), wanted.amount().currency(), today);
        if (!wanted.amount().isPositive() || wanted.amount().compareTo(owed.total()) > 0) {
            return new Begun.TooMuch(owed.total());
        }
        HoldId hold = holds.place(new NewHold(
                new NewHold.Scope.OfCase(owed.person(), wanted.caseId()),
                HoldReason.PAYMENT_PENDING,
                today.plusDays(SILENT_DAYS),
                "payments"));
        ProviderPayment payment = new ProviderPayment(
                ProviderPaymentId.next(),
                provider,
                wanted.caseId(),
                wanted.designated(),
                wanted.amount(),
                null,
                null,
                hold,
                State.STARTING,
                clock.instant(),
                null);
        if (!payments.add(payment, wanted.idempotencyKey())) {
            holds.lift(hold, "begun twice at once");
            return new Begun.Known(payments.withKey(wanted.idempotencyKey()).orElseThrow());
        }
        note("payments.begin", payment);
        return new Begun.Known(payment);
    }

    /** Where the payer goes: of two answers of the provider to one payment the first one kept counts. */
    @Transactional
    public URI started(ProviderPaymentId id, PaymentProvider.Started started) {
        payments.started(id, started.reference(), started.payAt());
        return payments.find(id).map(ProviderPayment::payAt).orElse(started.payAt());
    }

    @Transactional
    public void failed(ProviderPaymentId id, String why) {
        payments.lock(id).ifPresent(payment -> {
            String _ = fail(payment, why);
        });
    }

    /** False when nothing about the payment waits for a person: it was settled meanwhile, or is still on its way. */
    @Transactional
    public boolean clarified(ProviderPaymentId id, Instant pendingBefore) {
        Optional<ProviderPayment> waiting = payments.lock(id).filter(payment -> switch (payment.state()) {
            case DOUBTFUL -> true;
            case STARTING, PENDING -> payment.startedAt().isBefore(pendingBefore);
            case PAID, FAILED -> false;
        });
        waiting.ifPresent(payment -> {
            String _ = fail(payment, "clarified by staff");
        });
        return waiting.isPresent();
    }

    /** Acts on a stored notification, unless somebody else did meanwhile. */
    @Transactional
    public void process(UUID notification) {
        notifications
                .lockWaiting(notification)
                .ifPresent(waiting -> notifications.processed(waiting.id(), act(waiting), clock.instant()));
    }

    private String act(NotificationRepository.Waiting waiting) {
        Optional<ProviderPayment> found =
                payments.lockWithReference(waiting.provider(), waiting.notice().reference());
        if (found.isEmpty()) {
            return "UNKNOWN_PAYMENT";
        }
        ProviderPayment payment = found.get();
        return switch (waiting.notice()) {
            case Notice.Failed _ -> payment.state().mayBecome(State.FAILED) ? fail(payment, "failed") : "NO_CHANGE";
            case Notice.Paid paid -> paid(payment, paid);
        };
    }

    private String paid(ProviderPayment payment, Notice.Paid paid) {
        if (!payment.state().mayBecome(State.PAID)) {
            return "NO_CHANGE";
        }
        // What reached the provider's account on a Warsaw day is paid on that day.
        LocalDate receivedOn = paid.paidAt().atZone(PolishDays.WARSAW).toLocalDate();
        boolean fits = paid.amount().equals(payment.amount()) && !receivedOn.isAfter(LocalDate.now(clock));
        boolean booked = fits
                && bookings.book(
                        payment.id(),
                        receivedOn,
                        new Bookings.Part(
                                payment.caseId(),
                                payment.amount(),
                                payment.designated(),
                                Designation.Source.PORTAL_CHOICE));
        if (!booked) {
            payments.end(payment.id(), State.DOUBTFUL, paid.paidAt(), clock.instant());
            note("payments.doubt", payment);
            return fits ? "NOTHING_OWED" : "AMOUNT_DIFFERS";
        }
        payments.end(payment.id(), State.PAID, paid.paidAt(), clock.instant());
        lift(payment, "paid");
        note("payments.paid", payment);
        return "BOOKED";
    }

    private String fail(ProviderPayment payment, String why) {
        payments.end(payment.id(), State.FAILED, null, clock.instant());
        lift(payment, why);
        note("payments.failed", payment);
        return "FAILED";
    }

    private void lift(ProviderPayment payment, String why) {
        if (payment.hold() != null) {
            holds.lift(payment.hold(), why);
        }
    }

    private void note(String deed, ProviderPayment payment) {
        audit.record(new Deed(
                deed,
                "case",
                payment.caseId().value(),
                Map.of(
                        "payment",
                        payment.id().toString(),
                        "amount",
                        payment.amount().toString())));
    }
}
