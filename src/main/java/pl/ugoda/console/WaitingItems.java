package pl.ugoda.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.messaging.Messages;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.strategy.TaskKind;
import pl.ugoda.strategy.Tasks;
import pl.ugoda.strategy.Wording;
import pl.ugoda.web.Page;
import pl.ugoda.words.Formats;

/** What waits for a human, item by item. Dziś counts these and the page behind each count lists these, so both always agree. */
@Component
class WaitingItems {
    /** As many as a person could look at in a day; more are told as "over". */
    static final int MOST = 200;

    /** What nobody cared for so long is no news any more. */
    private static final int NEWS_DAYS = 30;

    private final Tasks tasks;
    private final Disputes disputes;
    private final Complaints complaints;
    private final Hardships hardships;
    private final Messages messages;
    private final ContactPoints contactPoints;
    private final Cases cases;

    WaitingItems(
            Tasks tasks,
            Disputes disputes,
            Complaints complaints,
            Hardships hardships,
            Messages messages,
            ContactPoints contactPoints,
            Cases cases) {
        this.tasks = tasks;
        this.disputes = disputes;
        this.complaints = complaints;
        this.hardships = hardships;
        this.messages = messages;
        this.contactPoints = contactPoints;
        this.cases = cases;
    }

    /**
     * One thing.
     *
     * @param by the last day on which it is in time, null where there is none
     */
    record Item(CaseId caseId, String detail, @Nullable LocalDate by) {
        /** The law, or what we promised, gave a day, and it has passed. */
        boolean late(Page page) {
            return by != null && by.isBefore(page.today());
        }
    }

    /** The most urgent first; one more than {@link #MOST} when there are more. */
    List<Item> of(Waits what, Page page) {
        return switch (what) {
            case ENTRANCES -> tasks(TaskKind.ENTRANCE, page);
            case CALLS -> tasks(TaskKind.CALL, page);
            case CONTACTS -> tasks(TaskKind.CONTACT_DATA, page);
            case REVIEWS -> tasks(TaskKind.REVIEW, page);
            case OBJECTIONS -> objections(page);
            case HARDSHIPS ->
                hardships.waiting(MOST + 1).stream()
                        .map(each -> new Item(
                                each.caseId(),
                                page.t("console.waiting.hardships.by", "by", each.humanBy()),
                                each.humanBy()))
                        .toList();
            case UNKNOWN ->
                messages.unknownSince(since(page), MOST + 1).stream()
                        .map(each -> new Item(
                                each.caseId(),
                                page.t(
                                        "console.today.unknown.detail",
                                        "channel",
                                        page.t("console.channel." + each.channel()),
                                        "when",
                                        page.moment(each.sentAt() == null ? each.plannedFor() : each.sentAt())),
                                null))
                        .toList();
            case ADDRESSES -> addresses(page);
        };
    }

    private List<Item> tasks(TaskKind kind, Page page) {
        return tasks.open(kind, MOST + 1).stream()
                .map(task -> new Item(
                        task.caseId(),
                        page.t(
                                "console.today.task.detail",
                                "step",
                                Wording.step(task.step(), page.phrases()),
                                "due",
                                task.dueOn()),
                        null))
                .toList();
    }

    private List<Item> objections(Page page) {
        return Stream.concat(
                        disputes.open(MOST + 1).stream()
                                .map(each -> new Item(
                                        each.caseId(),
                                        page.t("console.waiting.disputes") + ", "
                                                + page.t("console.waiting.disputes.by", "by", each.answerBy()),
                                        each.answerBy())),
                        complaints.open(MOST + 1).stream()
                                .map(each -> new Item(
                                        each.caseId(),
                                        page.t("console.waiting.complaints") + ", "
                                                + page.t("console.waiting.complaints.by", "by", each.answerBy()),
                                        each.answerBy())))
                .sorted(Comparator.comparing(item -> item.by() == null ? LocalDate.MAX : item.by()))
                .limit(MOST + 1)
                .toList();
    }

    /** Open cases of those whose address or number stopped working, each once. */
    private List<Item> addresses(Page page) {
        List<ContactPoint> gone = contactPoints.unusableSince(since(page), MOST + 1);
        return cases
                .ofDebtors(gone.stream().map(ContactPoint::debtor).distinct().toList())
                .stream()
                .filter(file -> file.state() == CaseState.OPEN)
                .map(file -> new Item(
                        file.id(),
                        page.t(
                                "console.today.addresses.detail",
                                "count",
                                gone.stream()
                                        .filter(point -> point.debtor().equals(file.debtor()))
                                        .count()),
                        null))
                .limit(MOST + 1)
                .toList();
    }

    private static Instant since(Page page) {
        return page.today().atStartOfDay(Formats.ZONE).toInstant().minus(Duration.ofDays(NEWS_DAYS));
    }
}
