package pl.ugoda.console;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.strategy.Decision;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.web.Page;

/** Silence, refusals and tasks: what was decided and left no message behind. What was sent stands among the messages. */
@Component
class DecisionHistory implements TimelineSource {
    /** The end of a path that somebody will ask about. */
    private static final String TIME_BARRED = "time-barred";

    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        return subject.decisions().stream().flatMap(decision -> entry(decision, subject, page));
    }

    private static Stream<TimelineEntry> entry(DecisionView decision, Subject subject, Page page) {
        return switch (decision.decision()) {
            case Decision.Contact _ -> refused(decision, subject, page);
            case Decision.Task _ ->
                Stream.of(told(
                        decision,
                        subject,
                        "stamp",
                        "attention",
                        DecisionWords.what(decision, page),
                        DecisionWords.leftOut(decision, page),
                        page));
            case Decision.Silent _ ->
                Stream.of(told(
                        decision,
                        subject,
                        "bell-off",
                        "plain",
                        DecisionWords.what(decision, page),
                        DecisionWords.reason(decision, page),
                        page));
            case Decision.Done(var rule) ->
                rule.equals(TIME_BARRED)
                        ? Stream.of(told(
                                decision,
                                subject,
                                "archive",
                                "plain",
                                DecisionWords.what(decision, page),
                                DecisionWords.reason(decision, page),
                                page))
                        : Stream.empty();
            case Decision.Wait _ -> Stream.empty();
        };
    }

    private static Stream<TimelineEntry> refused(DecisionView decision, Subject subject, Page page) {
        String reason = DecisionWords.refusal(decision, page);
        return switch (decision.verdict()) {
            case POSTPONED ->
                Stream.of(told(
                        decision,
                        subject,
                        "calendar-plus",
                        "info",
                        page.t("console.history.postponed"),
                        DecisionWords.what(decision, page) + reason,
                        page));
            case FORBIDDEN ->
                Stream.of(told(
                        decision,
                        subject,
                        "bell-off",
                        "plain",
                        page.t("console.history.silence"),
                        DecisionWords.what(decision, page) + reason,
                        page));
            case PERMITTED -> Stream.empty();
            case null -> Stream.empty();
        };
    }

    private static TimelineEntry told(
            DecisionView decision, Subject subject, String icon, String tone, String what, String detail, Page page) {
        return TimelineEntry.of(decision.decidedAt(), page.moment(decision.decidedAt()), icon, tone, what, detail)
                .because(
                        CaseQuery.PATH + "/" + subject.file().number() + "?part=decisions&open=" + decision.id() + "#d-"
                                + decision.id(),
                        null);
    }
}
