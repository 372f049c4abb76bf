package pl.ugoda.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.console.view.CaseFile;
import pl.ugoda.web.Page;

/** One case, and what staff do with it here. */
@Controller
@RequestMapping(CaseQuery.PATH + "/{number}")
@PreAuthorize(Staff.ANY)
class CaseController {
    private static final int USUAL = 60;
    private static final int MOST = 5_000;

    private final CaseFiles files;
    private final Cases cases;
    private final Holds holds;
    private final Clock clock;

    CaseController(CaseFiles files, Cases cases, Holds holds, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.holds = holds;
        this.clock = clock;
    }

    @GetMapping
    String file(
            @PathVariable String number,
            @ModelAttribute("page") Page page,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "" + USUAL) int most,
            @RequestParam(required = false) @Nullable UUID open,
            Model model) {
        CaseFiles.Wanted wanted = new CaseFiles.Wanted(CasePart.parse(part), Math.clamp(most, USUAL, MOST), open);
        CaseFile file =
                files.show(number, wanted, page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("file", file);
        if (model.getAttribute("said") instanceof String said) {
            model.addAttribute("notice", page.t(said));
        }
        return "console/case";
    }

    @PostMapping("/holds")
    @PreAuthorize(Staff.CONTACT)
    String hold(
            @PathVariable String number,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable String until,
            RedirectAttributes answer) {
        Case file = existing(number);
        HoldForm form =
                HoldForm.parse(reason, until).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (form.until() != null && form.until().isBefore(LocalDate.now(clock))) {
            return back(file, "console.hold.past-day", answer);
        }
        var _ = holds.place(
                new NewHold(new NewHold.Scope.OfCase(file.person(), file.id()), form.reason(), form.until(), "AGENT"));
        return back(file, "console.hold.placed", answer);
    }

    @PostMapping("/holds/{hold}/lift")
    @PreAuthorize(Staff.CONTACT)
    String lift(@PathVariable String number, @PathVariable UUID hold, RedirectAttributes answer) {
        Case file = existing(number);
        HoldId id = new HoldId(hold);
        boolean ofThisCase = holds.active(List.of(file.id())).getOrDefault(file.id(), List.of()).stream()
                .anyMatch(each -> each.id().equals(id) && HoldHistory.byHand(each.reason()));
        if (ofThisCase) {
            holds.lift(id, "console");
        }
        return back(file, "console.hold.lifted", answer);
    }

    private Case existing(String number) {
        return cases.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(Case file, String said, RedirectAttributes answer) {
        answer.addFlashAttribute("said", said);
        return "redirect:" + CaseQuery.PATH + "/" + file.number();
    }
}
