package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.compliance.CarePolicy;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.portal.view.Mistake;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.portal.view.OwedClaim;
import pl.ugoda.web.Page;

/** "I disagree": claim by claim, silent at once, answered in writing. */
@Controller
class ObjectionController extends PortalController {
    private static final int LONGEST_TEXT = 2_000;
    private static final List<String> REASONS =
            Arrays.stream(Dispute.Reason.values()).map(Enum::name).toList();

    private final Overview overview;
    private final Disputes disputes;
    private final Clock clock;

    ObjectionController(Overview overview, Disputes disputes, Clock clock) {
        this.overview = overview;
        this.disputes = disputes;
        this.clock = clock;
    }

    @GetMapping("/portal/object")
    String ask(@AuthenticationPrincipal Visit visit, Model model) {
        Owed owed = overview.of(visit);
        Set<String> only = owed.objectionable().size() == 1
                ? Set.of(owed.objectionable().getFirst().id().toString())
                : Set.of();
        return show(owed, only, "", "", List.of(), model);
    }

    @PostMapping("/portal/object")
    String object(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(name = "claim", required = false) @Nullable List<String> claim,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute("page") Page page,
            Model model) {
        Owed owed = overview.of(visit);
        Set<String> ticked = claim == null ? Set.of() : Set.copyOf(claim);
        List<ClaimId> claims = owed.objectionable().stream()
                .map(OwedClaim::id)
                .filter(id -> ticked.contains(id.toString()))
                .toList();
        List<Mistake> mistakes = new ArrayList<>();
        if (claims.isEmpty()) {
            mistakes.add(new Mistake("claims", page.t("portal.object.no-claim")));
        }
        if (!REASONS.contains(reason)) {
            mistakes.add(new Mistake("reason", page.t("portal.object.no-reason")));
        }
        // A browser counts a new line as one character and sends two.
        String plain = text.replace("\r\n", "\n").strip();
        if (plain.length() > LONGEST_TEXT) {
            mistakes.add(new Mistake("text", page.t("portal.object.too-long")));
        }
        if (!mistakes.isEmpty()) {
            return show(owed, ticked, reason, text, mistakes, model);
        }
        var _ = disputes.raise(visit.person(), visit.caseId(), claims, Dispute.Reason.valueOf(reason), plain);
        return SEE_OTHER + "/portal/object/done";
    }

    /** The form as it was filled in when it came too late; nothing is sent by this. */
    @PostMapping("/portal/object/again")
    String again(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(name = "claim", required = false) @Nullable List<String> claim,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            Model model) {
        Set<String> ticked = claim == null ? Set.of() : Set.copyOf(claim);
        return show(overview.of(visit), ticked, reason, text, List.of(), model);
    }

    /** What was promised to somebody who objected, until it is answered. */
    @GetMapping("/portal/object/done")
    String done(@AuthenticationPrincipal Visit visit, @ModelAttribute("page") Page page, Model model) {
        return disputes.ofCase(visit.caseId()).stream()
                .filter(dispute -> dispute.answeredAt() == null)
                .findFirst()
                .map(dispute -> done(overview.of(visit), dispute, page, model))
                .orElse(SEE_OTHER + "/portal");
    }

    private static String done(Owed owed, Dispute dispute, Page page, Model model) {
        model.addAttribute("owed", owed);
        model.addAttribute("tab", "object");
        model.addAttribute("heading", page.t("portal.object.done"));
        model.addAttribute("lead", page.t("portal.object.done.lead", "by", dispute.answerBy()));
        if (!dispute.text().isBlank()) {
            model.addAttribute("said", page.t("portal.object.said", "text", dispute.text()));
        }
        model.addAttribute(
                "next",
                owed.anythingToPay()
                        ? page.t("portal.object.done.left", "left", owed.total())
                        : page.t("portal.object.done.none"));
        return "portal/done";
    }

    private String show(
            Owed owed, Set<String> ticked, String reason, String text, List<Mistake> mistakes, Model model) {
        if (owed.objectionable().isEmpty()) {
            return SEE_OTHER + "/portal";
        }
        LocalDate answerBy = CarePolicy.shipped().answerBy(LocalDate.now(clock));
        model.addAttribute("owed", owed);
        model.addAttribute("answerBy", answerBy);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("ticked", ticked);
        model.addAttribute(
                "reason", Optional.of(reason).filter(REASONS::contains).orElse(""));
        model.addAttribute("text", text);
        model.addAttribute("mistakes", mistakes);
        return "portal/object";
    }
}
