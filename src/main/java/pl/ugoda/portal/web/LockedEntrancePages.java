package pl.ugoda.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.portal.LockedEntrances;
import pl.ugoda.portal.OpeningReason;

/** Closed entrances: who cannot get in since when, and the way to open again for those who answer for contact with debtors. */
@Controller
@RequestMapping(LockedEntrancePages.PATH)
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'ACCOUNTANT', 'AGENT', 'LAWYER', 'COMPLIANCE')")
class LockedEntrancePages {
    static final String PATH = "/console/entrances";
    private static final int SHOWN = 100;
    private static final List<String> MAY_OPEN = List.of("ADMINISTRATOR", "AGENT", "LAWYER", "COMPLIANCE");
    private static final List<String> REASONS =
            Arrays.stream(OpeningReason.values()).map(Enum::name).toList();

    private final LockedEntrances entrances;

    LockedEntrancePages(LockedEntrances entrances) {
        this.entrances = entrances;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("entrances", entrances.list(SHOWN));
        model.addAttribute("reasons", MAY_OPEN.stream().anyMatch(request::isUserInRole) ? REASONS : List.of());
        return "portal/entrances";
    }

    @PostMapping("/{debtor}/{contactPoint}/open")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AGENT', 'LAWYER', 'COMPLIANCE')")
    String open(
            @PathVariable UUID debtor,
            @PathVariable UUID contactPoint,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes answer) {
        OpeningReason reason = Optional.of(why)
                .filter(REASONS::contains)
                .map(OpeningReason::valueOf)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        String said = switch (entrances.open(new DebtorId(debtor), contactPoint, reason)) {
            case LockedEntrances.Outcome.Opened _ -> "portal.entrances.opened";
            case LockedEntrances.Outcome.NotLocked() -> "portal.entrances.not-locked";
        };
        answer.addFlashAttribute("said", said);
        return "redirect:" + PATH;
    }
}
