package pl.ugoda.portal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.Booked;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.payments.MoneyIn;
import pl.ugoda.payments.ProviderPayment;
import pl.ugoda.payments.ProviderPayments;
import pl.ugoda.portal.view.PaymentStatus;
import pl.ugoda.portal.view.Receipt;

/** What a debtor paid: each payment with its division, and what a provider has not settled yet. */
@Component
class PaymentsMade {
    private final MoneyIn moneyIn;
    private final ProviderPayments providerPayments;
    private final Ledger ledger;
    private final Claims claims;

    PaymentsMade(MoneyIn moneyIn, ProviderPayments providerPayments, Ledger ledger, Claims claims) {
        this.moneyIn = moneyIn;
        this.providerPayments = providerPayments;
        this.ledger = ledger;
        this.claims = claims;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Receipt> receipts(Visit visit) {
        Map<ClaimId, Claim> known =
                claims.ofCase(visit.caseId()).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        return moneyIn.ofCase(visit.caseId()).stream()
                .flatMap(received ->
                        ledger.division(received.booking()).map(booked -> receipt(received, booked, known)).stream())
                .toList();
    }

    /** Provider's payments nobody can call paid yet: on their way, or come and looked at by a person. */
    @Transactional(readOnly = true)
    List<PaymentStatus.Waiting> waiting(Visit visit) {
        return providerPayments.ofCase(visit.caseId()).stream()
                .flatMap(payment -> waiting(payment).stream())
                .toList();
    }

    private static Optional<PaymentStatus.Waiting> waiting(ProviderPayment payment) {
        return switch (payment.state()) {
            case DOUBTFUL ->
                Optional.of(
                        new PaymentStatus.Waiting(Receipt.number(payment.id().value()), payment.amount(), true));
            case PENDING ->
                Optional.of(
                        new PaymentStatus.Waiting(Receipt.number(payment.id().value()), payment.amount(), false));
            case STARTING, PAID, FAILED -> Optional.empty();
        };
    }

    private static Receipt receipt(MoneyIn.Received received, Booked booked, Map<ClaimId, Claim> known) {
        return new Receipt(
                Receipt.number(received.source()),
                received.receivedOn(),
                received.amount(),
                received.throughProvider(),
                booked.shares().stream()
                        .filter(share -> share.paid().used().isPositive())
                        .map(share -> part(share, Objects.requireNonNull(known.get(share.claim()))))
                        .toList(),
                booked.credit());
    }

    private static Receipt.Part part(Booked.Share share, Claim claim) {
        return new Receipt.Part(
                Overview.title(claim),
                claim.invoiceNumber(),
                share.paid().toCosts(),
                share.paid().toInterest(),
                share.paid().toPrincipal(),
                share.forgiven(),
                share.left());
    }
}
