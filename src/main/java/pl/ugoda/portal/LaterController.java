package pl.ugoda.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.ugoda.agreements.Promises;
import pl.ugoda.agreements.Promises.Outcome;
import pl.ugoda.portal.view.CalendarDay;
import pl.ugoda.portal.view.Mistake;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.web.Page;

/** Naming a day. */
@Controller
class LaterController extends PortalController {
    private final Overview overview;
    private final Promises promises;

    LaterController(Overview overview, Promises promises) {
        this.overview = overview;
        this.promises = promises;
    }

    @GetMapping("/portal/later")
    @Transactional
    String choose(@AuthenticationPrincipal Visit visit, @RequestParam(defaultValue = "") String day, Model model) {
        return show(visit, day(day), List.of(), model);
    }

    @PostMapping("/portal/later")
    String promise(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable String understood,
            @ModelAttribute("page") Page page,
            Model model) {
        Optional<LocalDate> chosen = day(day);
        if (chosen.isEmpty()) {
            return show(visit, chosen, List.of(new Mistake("day", page.t("portal.later.pick"))), model);
        }
        if (understood == null && overview.acknowledgement(visit).isPresent()) {
            return show(visit, chosen, List.of(new Mistake("understood", page.t("portal.later.unticked"))), model);
        }
        return switch (promises.make(visit.caseId(), chosen.get())) {
            case Outcome.Made _ -> SEE_OTHER + "/portal/later/done";
            case Outcome.AlreadyPromised(var before) ->
                SEE_OTHER + "/portal/later/done" + (before.equals(chosen.get()) ? "" : "?instead=" + chosen.get());
            case Outcome.TooFar(var latest) ->
                show(
                        visit,
                        Optional.empty(),
                        List.of(new Mistake("day", page.t("portal.later.TooFar", "latest", latest))),
                        model);
            case Outcome.NotAWorkingDayAhead() ->
                show(
                        visit,
                        Optional.empty(),
                        List.of(new Mistake("day", page.t("portal.later.NotAWorkingDayAhead"))),
                        model);
            case Outcome.NothingToPay() ->
                done(visit, page.t("portal.later.title"), page.t("portal.later.NothingToPay"), model);
        };
    }

    /** The day that was named, as long as it stands. */
    @GetMapping("/portal/later/done")
    String named(
            @AuthenticationPrincipal Visit visit,
            @RequestParam(defaultValue = "") String instead,
            @ModelAttribute("page") Page page,
            Model model) {
        Owed.Silence silence = overview.of(visit).silence();
        LocalDate day = silence.promisedFor();
        LocalDate silent = silence.promiseSilentThrough();
        if (day == null || silent == null) {
            return SEE_OTHER + "/portal";
        }
        // One day at a time can be named here; another one is a matter for a human, and nobody is left to guess that.
        model.addAttribute("next", page.t("portal.later.stays.other"));
        model.addAttribute("talk", true);
        Optional<LocalDate> refused = day(instead).filter(other -> !other.equals(day));
        return refused.isPresent()
                ? done(
                        visit,
                        page.t("portal.later.stays", "day", day),
                        page.t("portal.later.stays.lead", "other", refused.get()),
                        model)
                : done(
                        visit,
                        page.t("portal.later.done", "day", day),
                        page.t("portal.later.done.lead", "silent", silent),
                        model);
    }

    private String done(Visit visit, String heading, String lead, Model model) {
        model.addAttribute("owed", overview.of(visit));
        model.addAttribute("tab", "later");
        model.addAttribute("heading", heading);
        model.addAttribute("lead", lead);
        return "portal/done";
    }

    private String show(Visit visit, Optional<LocalDate> wanted, List<Mistake> mistakes, Model model) {
        Owed owed = overview.of(visit);
        List<LocalDate> open = promises.days(visit.creditor());
        if (owed.silence().promisedFor() != null) {
            return SEE_OTHER + "/portal/later/done";
        }
        if (!owed.anythingToPay() || open.isEmpty()) {
            return SEE_OTHER + "/portal";
        }
        Optional<LocalDate> chosen = wanted.filter(open::contains);
        model.addAttribute("owed", owed);
        model.addAttribute("weeks", CalendarDay.weeks(owed.today(), open, chosen.orElse(null)));
        model.addAttribute("latest", open.getLast());
        model.addAttribute("mistakes", mistakes);
        chosen.ifPresent(day -> {
            model.addAttribute("chosen", day);
            model.addAttribute("then", overview.on(owed, day));
        });
        overview.acknowledgement(visit).ifPresent(warning -> model.addAttribute("acknowledgement", warning));
        return "portal/later";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
