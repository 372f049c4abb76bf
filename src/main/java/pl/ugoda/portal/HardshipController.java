package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.agreements.Promises;
import pl.ugoda.compliance.CarePolicy;
import pl.ugoda.compliance.Hardship;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.portal.view.Effects;
import pl.ugoda.portal.view.Mistake;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.web.Page;

/** "I have nothing to pay with": one answer, and the effects told before it is sent. */
@Controller
class HardshipController extends PortalController {
    private static final List<String> CAUSES =
            Arrays.stream(Hardship.Cause.values()).map(Enum::name).toList();
    private static final List<String> MONTHS =
            Arrays.stream(Hardship.Monthly.values()).map(Enum::name).toList();

    private final Overview overview;
    private final Hardships hardships;
    private final Promises promises;
    private final Clock clock;

    HardshipController(Overview overview, Hardships hardships, Promises promises, Clock clock) {
        this.overview = overview;
        this.hardships = hardships;
        this.promises = promises;
        this.clock = clock;
    }

    @GetMapping("/portal/hardship")
    String ask(@AuthenticationPrincipal Visit visit, Model model) {
        if (overview.of(visit).silence().hardship()) {
            return SEE_OTHER + "/portal/hardship/done";
        }
        return show(visit, "", "", List.of(), model);
    }

    @PostMapping("/portal/hardship")
    String declare(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String month,
            @ModelAttribute("page") Page page,
            Model model) {
        if (!CAUSES.contains(cause)) {
            return show(visit, cause, month, List.of(new Mistake("cause", page.t("portal.hardship.no-answer"))), model);
        }
        var _ = hardships.declare(
                visit.person(),
                visit.caseId(),
                Hardship.Cause.valueOf(cause),
                MONTHS.contains(month) ? Hardship.Monthly.valueOf(month) : null);
        promises.withdraw(visit.caseId(), "hardship");
        return SEE_OTHER + "/portal/hardship/done";
    }

    /** What was promised to somebody in trouble, as long as it holds. */
    @GetMapping("/portal/hardship/done")
    String done(@AuthenticationPrincipal Visit visit, @ModelAttribute("page") Page page, Model model) {
        var running = hardships.ofCase(visit.caseId()).stream()
                .filter(each -> !each.silentThrough().isBefore(LocalDate.now(clock)))
                .findFirst();
        if (running.isEmpty()) {
            return SEE_OTHER + "/portal";
        }
        model.addAttribute("owed", overview.of(visit));
        model.addAttribute("tab", "hardship");
        model.addAttribute("heading", page.t("portal.hardship.done"));
        model.addAttribute(
                "lead",
                page.t(
                        "portal.hardship.done.lead",
                        "until",
                        running.get().silentThrough(),
                        "by",
                        running.get().humanBy()));
        model.addAttribute("help", true);
        return "portal/done";
    }

    private String show(Visit visit, String cause, String month, List<Mistake> mistakes, Model model) {
        LocalDate today = LocalDate.now(clock);
        CarePolicy policy = CarePolicy.shipped();
        Owed owed = overview.of(visit);
        if (owed.claims().isEmpty()) {
            return SEE_OTHER + "/portal";
        }
        model.addAttribute("owed", owed);
        model.addAttribute("effects", new Effects(policy.hardshipSilentThrough(today), policy.humanBy(today)));
        overview.acknowledgement(visit).ifPresent(warning -> model.addAttribute("acknowledgement", warning));
        model.addAttribute("causes", CAUSES);
        model.addAttribute("months", MONTHS);
        model.addAttribute("cause", cause);
        model.addAttribute("month", month);
        model.addAttribute("mistakes", mistakes);
        return "portal/hardship";
    }
}
