package pl.ugoda.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.claims.Case;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.web.Page;

/** One case, and silencing it by hand. */
@Controller
@RequestMapping(CaseQuery.PATH + "/{number}")
@PreAuthorize(Staff.ANY)
class CaseController {
    private static final int MOST = 5_000;

    private final CaseTalk talk;
    private final Holds holds;
    private final Clock clock;

    CaseController(CaseTalk talk, Holds holds, Clock clock) {
        this.talk = talk;
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping
    String file(
            @PathVariable String number,
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "" + CaseFiles.USUAL) int most,
            @RequestParam(required = false) @Nullable UUID open,
            @RequestParam(required = false) @Nullable String day,
            HttpServletRequest request,
            Model model) {
        if (model.getAttribute("said") instanceof String said) {
            model.addAttribute("notice", said);
        }
        return talk.show(
                number,
                new CaseFiles.Wanted(
                        CasePart.parse(part),
                        Math.clamp(most, CaseFiles.USUAL, MOST),
                        open,
                        day,
                        Staff.mayContact(request),
                        null),
                page,
                model);
    }

    @PostMapping("/holds")
    @PreAuthorize(Staff.CONTACT)
    ModelAndView hold(
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        Map<String, String> typed = Map.of("reason", reason, "until", until);
        if (!HoldForm.isOffered(reason)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Optional<HoldForm> parsed = HoldForm.parse(reason, until);
        if (parsed.isEmpty()) {
            return talk.refused(file, "hold", typed, "until", page.t("console.form.no-day"), page);
        }
        HoldForm form = parsed.get();
        if (form.until() != null && form.until().isBefore(LocalDate.now(clock))) {
            return talk.refused(file, "hold", typed, "until", page.t("console.hold.past-day"), page);
        }
        var _ = holds.place(
                new NewHold(new NewHold.Scope.OfCase(file.person(), file.id()), form.reason(), form.until(), "AGENT"));
        return talk.done(file, page.t("console.hold.placed"), answer);
    }

    @PostMapping("/holds/{hold}/lift")
    @PreAuthorize(Staff.CONTACT)
    ModelAndView lift(
            @PathVariable String number,
            @PathVariable UUID hold,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        HoldId id = new HoldId(hold);
        boolean ofThisCase = holds.active(List.of(file.id())).getOrDefault(file.id(), List.of()).stream()
                .anyMatch(each -> each.id().equals(id) && HoldHistory.byHand(each.reason()));
        if (ofThisCase) {
            holds.lift(id, "console");
        }
        return talk.done(file, page.t("console.hold.lifted"), answer);
    }
}
