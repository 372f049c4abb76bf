package pl.ugoda.portal;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.payments.ProviderPayments;
import pl.ugoda.portal.view.Acknowledgement;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.portal.view.OwedClaim;
import pl.ugoda.portal.view.Payable;
import pl.ugoda.portal.view.PaymentStatus;
import pl.ugoda.web.Page;

/** Paying all, a part, or one claim: through a provider or by transfer. */
@Controller
class PaymentController extends PortalController {
    private final Overview overview;
    private final ProviderPayments payments;
    private final Transfers transfers;
    private final URI returnTo;

    PaymentController(
            Overview overview,
            ProviderPayments payments,
            Transfers transfers,
            @Value("${ugoda.public-url}") String publicUrl) {
        this.overview = overview;
        this.payments = payments;
        this.transfers = transfers;
        this.returnTo = URI.create(publicUrl + "/portal/pay/status");
    }

    @GetMapping("/portal/pay")
    @Transactional
    String choose(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "all") String what,
            @RequestParam(defaultValue = "") String amount,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(visit, overview.of(visit), what, amount, null, page, model);
    }

    @PostMapping("/portal/pay")
    String pay(
            @AuthenticationPrincipal Visit visit,
            @RequestParam String what,
            @RequestParam String amount,
            @RequestParam String nonce,
            @ModelAttribute("page") Page page,
            Model model) {
        Owed owed = overview.of(visit);
        Payable chosen = payable(owed, what, amount);
        Money sum = chosen.amount();
        if (sum == null
                || !AmountTyped.read(amount, sum).equals(Optional.of(sum))
                || provider().isEmpty()) {
            return show(visit, owed, what, amount, "changed", page, model);
        }
        ClaimId claim = chosen.claim();
        var start = payments.start(
                provider().get(),
                new ProviderPayments.Wanted(
                        visit.caseId(),
                        sum,
                        // Nothing chosen, nothing named: payments leaves what is disputed or time-barred alone.
                        claim == null ? List.of() : List.of(claim),
                        visit.caseId() + ":" + nonce,
                        owed.caseNumber(),
                        returnTo));
        return switch (start) {
            case ProviderPayments.Start.Started(var _, var payAt) -> SEE_OTHER + payAt;
            case ProviderPayments.Start.TooMuch(var _) ->
                show(visit, overview.of(visit), what, "", "changed", page, model);
            case ProviderPayments.Start.Unavailable() -> show(visit, owed, what, amount, "refused", page, model);
        };
    }

    @GetMapping("/portal/pay/transfer")
    @Transactional
    String transfer(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "all") String what,
            @RequestParam(defaultValue = "") String amount,
            Model model) {
        Owed owed = overview.of(visit);
        Payable chosen = payable(owed, what, amount);
        Money sum = chosen.amount();
        if (sum == null || !sum.isPositive()) {
            return SEE_OTHER + "/portal";
        }
        model.addAttribute("owed", owed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("transfer", transfers.details(visit, sum, owed, chosen));
        warn(visit, owed, chosen, model);
        return "portal/transfer";
    }

    /** The code as a picture to keep: whoever reads this on a phone cannot scan their own screen. */
    @GetMapping("/portal/pay/transfer/code.png")
    ResponseEntity<byte[]> code(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "all") String what,
            @RequestParam(defaultValue = "") String amount) {
        Owed owed = overview.of(visit);
        Payable chosen = payable(owed, what, amount);
        Money sum = chosen.amount();
        if (sum == null || !sum.isPositive()) {
            return ResponseEntity.notFound().build();
        }
        return transfers
                .code(visit, sum, owed, chosen)
                .map(code -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + owed.caseNumber() + ".png\"")
                        .body(code.png()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/portal/pay/transfer")
    String announce(@AuthenticationPrincipal Visit visit) {
        var _ = transfers.announced(visit);
        return SEE_OTHER + "/portal/pay/transfer/sent";
    }

    @GetMapping("/portal/pay/transfer/sent")
    String sent(@AuthenticationPrincipal Visit visit, @ModelAttribute("page") Page page, Model model) {
        var until = transfers.awaitedThrough(visit).orElse(null);
        if (until == null) {
            return SEE_OTHER + "/portal";
        }
        model.addAttribute("owed", overview.of(visit));
        model.addAttribute("tab", "status");
        model.addAttribute("heading", page.t("portal.transfer.thanks"));
        model.addAttribute("lead", page.t("portal.transfer.thanks.lead", "until", until));
        return "portal/done";
    }

    /** Where the provider sends the payer back to; what counts is only what the provider told us. */
    @GetMapping("/portal/pay/status")
    String status(@AuthenticationPrincipal Visit visit, Model model) {
        var newest = payments.ofCase(visit.caseId()).stream().findFirst();
        if (newest.isEmpty()) {
            return SEE_OTHER + "/portal/payments";
        }
        Owed owed = overview.of(visit);
        model.addAttribute("creditor", owed.creditor());
        model.addAttribute(
                "status", status(newest.get(), transfers.awaitedThrough(visit).orElse(null), owed));
        return "portal/status";
    }

    private static PaymentStatus status(
            pl.ugoda.payments.ProviderPayment payment, @Nullable LocalDate silentThrough, Owed owed) {
        String state = switch (payment.state()) {
            case STARTING, PENDING -> "pending";
            case DOUBTFUL -> "doubtful";
            case PAID -> "paid";
            case FAILED -> "failed";
        };
        var paidAt = payment.paidAt();
        return new PaymentStatus(
                payment.id().toString(),
                state,
                payment.amount(),
                paidAt == null
                        ? null
                        : paidAt.atZone(pl.ugoda.kernel.PolishDays.WARSAW).toLocalDate(),
                silentThrough,
                owed.total(),
                PaymentStatus.Rest.of(owed));
    }

    private String show(
            Visit visit, Owed owed, String what, String amount, @Nullable String problem, Page page, Model model) {
        Payable chosen = payable(owed, what, amount);
        if (!owed.anythingToPay() && !chosen.voluntary()) {
            return SEE_OTHER + "/portal";
        }
        model.addAttribute("owed", owed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("nonce", TimeOrderedId.next().toString());
        provider()
                .ifPresent(name -> model.addAttribute(
                        "provider",
                        page.phrases().has("portal.provider." + name) ? page.t("portal.provider." + name) : name));
        if (problem != null) {
            model.addAttribute("problem", problem);
        }
        warn(visit, owed, chosen, model);
        return "portal/pay";
    }

    private void warn(Visit visit, Owed owed, Payable chosen, Model model) {
        var voluntary = owed.voluntary().stream()
                .filter(claim -> claim.id().equals(chosen.claim()))
                .findFirst()
                .map(claim -> new Acknowledgement("voluntary", claim.barredAfter()));
        voluntary
                .or(() -> overview.acknowledgement(visit))
                .ifPresent(warning -> model.addAttribute("acknowledgement", warning));
    }

    private Optional<String> provider() {
        return payments.available().stream().findFirst();
    }

    static Payable payable(Owed owed, String what, String amount) {
        if (what.equals("other")) {
            Optional<Money> typed = AmountTyped.read(amount, owed.total());
            return new Payable("other", typed.orElse(null), null, amount, !amount.isBlank() && typed.isEmpty(), false);
        }
        if (what.equals("due") && owed.partlyAhead()) {
            return new Payable("due", Owed.sum(owed.dueNow(), OwedClaim::total), null, "", false, false);
        }
        return one(owed, what)
                .map(claim -> new Payable(what, claim.total(), claim.id(), "", false, claim.barred()))
                .orElseGet(() -> new Payable("all", owed.total(), null, "", false, false));
    }

    private static Optional<OwedClaim> one(Owed owed, String what) {
        try {
            ClaimId id = new ClaimId(UUID.fromString(what));
            return owed.claims().stream()
                    .filter(claim -> !claim.disputed() && claim.id().equals(id))
                    .findFirst();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
