package pl.ugoda.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.ugoda.compliance.NewStop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.messaging.Links;
import pl.ugoda.messaging.Replies;
import pl.ugoda.messaging.StopLink;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.web.Page;

/** The way out of a channel. A GET shows what would stop; a POST stops it, also the mail program's own (RFC 8058), without a visit. */
@Controller
class UnsubscribeController {
    private final Links links;
    private final Debtors debtors;
    private final Creditors creditors;
    private final Replies replies;
    private final Stops stops;
    private final ContactPoints contactPoints;
    private final EntranceGate gate;

    UnsubscribeController(
            Links links,
            Debtors debtors,
            Creditors creditors,
            Replies replies,
            Stops stops,
            ContactPoints contactPoints,
            EntranceGate gate) {
        this.links = links;
        this.debtors = debtors;
        this.creditors = creditors;
        this.replies = replies;
        this.stops = stops;
        this.contactPoints = contactPoints;
        this.gate = gate;
    }

    @GetMapping("/u/{token}")
    String ask(
            @PathVariable String token,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StopLink> link = find(token, request);
        if (link.isEmpty()) {
            return gone(page, response, model);
        }
        model.addAttribute("creditor", creditorOf(link.get()));
        model.addAttribute("token", token);
        return "portal/unsubscribe";
    }

    @PostMapping("/u/{token}")
    String stop(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StopLink> link = find(token, request);
        if (link.isEmpty()) {
            return gone(page, response, model);
        }
        NewStop.How how = "One-Click".equals(oneClick) ? NewStop.How.ONE_CLICK : NewStop.How.LINK;
        var outcome = CurrentOrganization.call(
                link.get().organization(),
                () -> CurrentActor.call(new Actor.Automaton("portal"), () -> replies.stop(link.get(), how)));
        return switch (outcome) {
            // Either way it is silent now.
            case Stops.Outcome.Stopped _, Stops.Outcome.AlreadyStopped _ ->
                EntranceController.message(
                        model,
                        "check",
                        page.t("portal.unsubscribe.done"),
                        page.t("portal.unsubscribe.done.lead", "sms", smsGoesOn(link.get()) ? "yes" : "no"),
                        null);
        };
    }

    private Optional<StopLink> find(String token, HttpServletRequest request) {
        Optional<StopLink> link = links.stop(token);
        if (link.isEmpty() && !gate.unknownLink(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return link;
    }

    private boolean smsGoesOn(StopLink link) {
        return CurrentOrganization.call(
                link.organization(),
                () -> debtor(link)
                        .map(debtor ->
                                contactPoints.of(List.of(debtor.id())).getOrDefault(debtor.id(), List.of()).stream()
                                                .anyMatch(point -> point.takesSms() && point.usable())
                                        && stops.inForce(debtor.person()).stream()
                                                .noneMatch(stop ->
                                                        stop.channel() == Channel.SMS && stop.contactPoint() == null))
                        .orElse(false));
    }

    private Optional<Debtor> debtor(StopLink link) {
        return Optional.ofNullable(debtors.find(List.of(link.debtor())).get(link.debtor()));
    }

    private String creditorOf(StopLink link) {
        return CurrentOrganization.call(
                link.organization(),
                () -> debtor(link)
                        .flatMap(debtor -> creditors.find(debtor.creditor()))
                        .orElseThrow()
                        .shortName());
    }

    private static String gone(Page page, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return EntranceController.message(
                model, "hourglass", page.t("portal.entrance.expired"), page.t("portal.entrance.expired.lead"), null);
    }
}
