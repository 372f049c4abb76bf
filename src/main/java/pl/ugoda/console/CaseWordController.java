package pl.ugoda.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardship;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.web.Page;

/** What a debtor told us over the phone, taken down: a promise, a dispute, hard times, a complaint; and our answers to them. */
@Controller
@RequestMapping(CaseQuery.PATH + "/{number}")
@PreAuthorize(Staff.CONTACT)
class CaseWordController {
    private static final int LONGEST_TEXT = 2_000;

    private final CaseTalk talk;
    private final Promises promises;
    private final Disputes disputes;
    private final Complaints complaints;
    private final Hardships hardships;
    private final Claims claims;

    CaseWordController(
            CaseTalk talk,
            Promises promises,
            Disputes disputes,
            Complaints complaints,
            Hardships hardships,
            Claims claims) {
        this.talk = talk;
        this.promises = promises;
        this.disputes = disputes;
        this.complaints = complaints;
        this.hardships = hardships;
        this.claims = claims;
    }

    @PostMapping("/promises")
    ModelAndView promise(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String day,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        Optional<LocalDate> named = day(day);
        if (named.isEmpty()) {
            return talk.refused(file, "promise", Map.of("day", day), "day", page.t("console.form.no-day"), page);
        }
        String mistake = switch (promises.make(file.id(), named.get())) {
            case Promises.Outcome.Made _ -> "";
            case Promises.Outcome.NotAWorkingDayAhead _ -> page.t("console.promise.not-working");
            case Promises.Outcome.TooFar(var latest) -> page.t("console.promise.too-far", "latest", latest);
            case Promises.Outcome.AlreadyPromised(var promised) -> page.t("console.promise.already", "day", promised);
            case Promises.Outcome.NothingToPay _ -> page.t("console.promise.nothing");
        };
        return mistake.isEmpty()
                ? talk.done(file, page.t("console.promise.made", "day", named.get()), answer)
                : talk.refused(file, "promise", Map.of("day", day), "day", mistake, page);
    }

    @PostMapping("/disputes")
    ModelAndView dispute(
            @PathVariable String number,
            @RequestParam(name = "claim", required = false) @Nullable List<String> claim,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        List<String> ticked = claim == null ? List.of() : claim;
        Map<String, String> typed = Map.of("claim", String.join(" ", ticked), "reason", reason, "text", text);
        List<ClaimId> disputed = claims.ofCase(file.id()).stream()
                .filter(each -> each.isOpen() && ticked.contains(each.id().toString()))
                .map(Claim::id)
                .toList();
        if (disputed.isEmpty()) {
            return talk.refused(file, "dispute", typed, "claim", page.t("console.dispute.no-claim"), page);
        }
        Optional<Dispute.Reason> why = one(Dispute.Reason.values(), reason);
        if (why.isEmpty()) {
            return talk.refused(file, "dispute", typed, "reason", page.t("console.form.choose"), page);
        }
        if (plain(text).length() > LONGEST_TEXT) {
            return talk.refused(file, "dispute", typed, "text", page.t("console.form.too-long"), page);
        }
        Dispute raised = disputes.raise(file.person(), file.id(), disputed, why.get(), plain(text));
        return talk.done(file, page.t("console.dispute.raised", "by", raised.answerBy()), answer);
    }

    @PostMapping("/complaints")
    ModelAndView complaint(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        String said = plain(text);
        if (said.isEmpty() || said.length() > LONGEST_TEXT) {
            String mistake = page.t(said.isEmpty() ? "console.complaint.empty" : "console.form.too-long");
            return talk.refused(file, "complaint", Map.of("text", text), "text", mistake, page);
        }
        var raised = complaints.raise(file.person(), file.id(), said);
        return talk.done(file, page.t("console.complaint.raised", "by", raised.answerBy()), answer);
    }

    /** An open promise ends with it: who has nothing to pay with does not break a word by not paying. */
    @PostMapping("/hardships")
    ModelAndView hardship(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String cause,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        Optional<Hardship.Cause> said = one(Hardship.Cause.values(), cause);
        if (said.isEmpty()) {
            return talk.refused(file, "hardship", Map.of("cause", cause), "cause", page.t("console.form.choose"), page);
        }
        Hardship hardship = hardships.declare(file.person(), file.id(), said.get(), null);
        promises.withdraw(file.id(), "hardship");
        return talk.done(
                file,
                page.t("console.hardship.taken", "until", hardship.silentThrough(), "by", hardship.humanBy()),
                answer);
    }

    @PostMapping("/disputes/{id}/done")
    ModelAndView disputeAnswered(
            @PathVariable String number,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        if (disputes.ofCase(file.id()).stream().anyMatch(each -> each.id().equals(id))) {
            disputes.answered(id);
        }
        return talk.done(file, page.t("console.waiting.disputes.done"), answer);
    }

    @PostMapping("/complaints/{id}/done")
    ModelAndView complaintAnswered(
            @PathVariable String number,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        if (complaints.ofCase(file.id()).stream().anyMatch(each -> each.id().equals(id))) {
            complaints.answered(id);
        }
        return talk.done(file, page.t("console.waiting.complaints.done"), answer);
    }

    @PostMapping("/hardships/{id}/done")
    ModelAndView humanGotInTouch(
            @PathVariable String number,
            @PathVariable UUID id,
            @ModelAttribute("page") Page page,
            RedirectAttributes answer) {
        Case file = talk.existing(number);
        if (hardships.ofCase(file.id()).stream().anyMatch(each -> each.id().equals(id))) {
            hardships.met(id);
        }
        return talk.done(file, page.t("console.waiting.hardships.done"), answer);
    }

    /** A browser counts a new line as one character and sends two. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException meaningless) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] offered, String name) {
        return Arrays.stream(offered).filter(each -> each.name().equals(name)).findFirst();
    }
}
