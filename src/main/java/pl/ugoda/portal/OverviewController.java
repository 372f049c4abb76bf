package pl.ugoda.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import pl.ugoda.agreements.Promises;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.web.Page;

/** The first screen, and how its figures came about. */
@Controller
class OverviewController extends PortalController {
    private final Overview overview;
    private final Promises promises;
    private final Visits visits;
    private final FormSecrets secrets;

    OverviewController(Overview overview, Promises promises, Visits visits, FormSecrets secrets) {
        this.overview = overview;
        this.promises = promises;
        this.visits = visits;
        this.secrets = secrets;
    }

    @GetMapping("/portal")
    @Transactional
    String home(@AuthenticationPrincipal Visit visit, Model model) {
        Owed owed = overview.of(visit);
        model.addAttribute("owed", owed);
        if (owed.silence().promisedFor() == null) {
            promises.limit(visit.creditor())
                    .latest(owed.today())
                    .ifPresent(latest -> model.addAttribute("latestPromise", latest));
        }
        return "portal/home";
    }

    @GetMapping("/portal/how")
    @Transactional
    String how(@AuthenticationPrincipal Visit visit, Model model) {
        Owed owed = overview.of(visit);
        if (!owed.anythingToPay()) {
            return SEE_OTHER + "/portal/payments";
        }
        model.addAttribute("owed", owed);
        model.addAttribute("computations", overview.computations(owed));
        LocalDate verifiedUntil = owed.ratesVerifiedUntil();
        if (verifiedUntil != null) {
            model.addAttribute("verifiedUntil", verifiedUntil);
        }
        return "portal/how";
    }

    @PostMapping(PortalSecurity.LEAVE)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        VisitCookie.read(request).ifPresent(visits::end);
        VisitCookie.clear(request, response);
        secrets.forget(request, response);
        return SEE_OTHER + "/portal/left";
    }

    @GetMapping("/portal/left")
    String left(@ModelAttribute("page") Page page, Model model) {
        return EntranceController.message(model, "check", page.t("portal.left"), page.t("portal.left.lead"), null);
    }

    @GetMapping(PortalSecurity.OVER)
    String over(
            @ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        // Whoever closed the page, or never opened it, has no visit that could have run out of time.
        if (VisitCookie.read(request).isEmpty()) {
            return EntranceController.message(
                    model, "lock", page.t("portal.session.none"), page.t("portal.left.lead"), null);
        }
        return EntranceController.message(
                model,
                "clock",
                page.t("portal.session.over"),
                page.t("portal.session.over.lead", "minutes", Visits.IDLE.toMinutes()),
                page.t("portal.session.over.next"));
    }
}
