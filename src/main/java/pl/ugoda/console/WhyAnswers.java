package pl.ugoda.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.compliance.ContactEntry;
import pl.ugoda.compliance.ContactLog;
import pl.ugoda.console.view.WhyThatDay;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Decisions;
import pl.ugoda.web.Page;

/** Answers why somebody was, or was not, contacted on a day: from what was stored then, never from what would be decided now. */
@Component
class WhyAnswers {
    private final Decisions decisions;
    private final ContactLog log;

    WhyAnswers(Decisions decisions, ContactLog log) {
        this.decisions = decisions;
        this.log = log;
    }

    /** @param asked a day as it stands in the address; null or blank: nobody asked */
    WhyThatDay answer(Case file, @Nullable String asked, Page page) {
        if (asked == null || asked.isBlank()) {
            return WhyThatDay.NOT_ASKED;
        }
        Optional<LocalDate> day = day(asked.strip());
        if (day.isEmpty()) {
            return mistaken(asked, page.t("console.why.no-day"));
        }
        if (day.get().isAfter(page.today())) {
            return mistaken(asked, page.t("console.why.future"));
        }
        if (day.get().isBefore(file.openedOn())) {
            return mistaken(asked, page.t("console.why.before", "opened", file.openedOn()));
        }
        return answer(file, day.get(), page);
    }

    private WhyThatDay answer(Case file, LocalDate day, Page page) {
        List<String> sending = log.ofCase(file.id(), day, day).stream()
                .filter(entry -> entry.answer() == ContactEntry.Answer.REFUSED_WHEN_SENDING)
                .map(entry -> page.t(
                        "console.why.sending",
                        "rule",
                        entry.rule() == null
                                ? ""
                                : DecisionWords.ruleName(entry.rule().toString(), page)))
                .toList();
        return switch (decisions.why(file.id(), day)) {
            case Decisions.Why.DecidedThen(var decision) ->
                told(day, page.t("console.why.decided", "day", day), decision, sending, page);
            case Decisions.Why.StillHeld(var decision) ->
                told(
                        day,
                        page.t("console.why.still-held", "day", day, "decided", decision.decidedOn()),
                        decision,
                        sending,
                        page);
            case Decisions.Why.NoRunThen(var before) ->
                told(day, page.t("console.why.no-run", "day", day), before.orElse(null), sending, page);
        };
    }

    private static WhyThatDay told(
            LocalDate day, String answer, @Nullable DecisionView decision, List<String> sending, Page page) {
        return new WhyThatDay(
                day.toString(),
                null,
                answer,
                decision == null ? null : DecisionWords.line(decision, decision.id(), page),
                sending);
    }

    private static WhyThatDay mistaken(String asked, String mistake) {
        return new WhyThatDay(asked, mistake, "", null, List.of());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException meaningless) {
            return Optional.empty();
        }
    }
}
