package pl.ugoda.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.console.view.Today;
import pl.ugoda.web.Page;
import pl.ugoda.web.Pill;

/** Composes the first screen of the day: the night, what needs a human, promises, money, and how the open cases stand. */
@Service
class Mornings {
    private static final int PROMISES_SHOWN = 6;

    private final RunningCases running;
    private final CaseNames names;
    private final WaitingItems items;
    private final WaitingMoney waitingMoney;
    private final PromisesDue promises;
    private final MoneyOfTheMonth money;
    private final Nights nights;

    Mornings(
            RunningCases running,
            CaseNames names,
            WaitingItems items,
            WaitingMoney waitingMoney,
            PromisesDue promises,
            MoneyOfTheMonth money,
            Nights nights) {
        this.running = running;
        this.names = names;
        this.items = items;
        this.waitingMoney = waitingMoney;
        this.promises = promises;
        this.money = money;
        this.nights = nights;
    }

    /** @param booking whether the reader may book money: others are not led to where they may not go */
    @Transactional(readOnly = true)
    Today today(boolean booking, Page page) {
        RunningCases.Counted counted = running.count(page);
        List<Today.Waiting> waiting = urgentFirst(waiting(waitingMoney.rows(booking, page), page));
        boolean anything = counted.any();
        long count = waiting.stream().mapToLong(Today.Waiting::count).sum();
        List<QueueView.Row> due = promises.rows(page);
        return new Today(
                anything
                        ? Stream.concat(
                                        nights.sentence(page).stream(),
                                        Stream.of(page.t("console.today.waits", "count", count)))
                                .toList()
                        : List.of(page.t("console.today.start")),
                anything && nights.sentence(page).isPresent() ? Nights.PATH : null,
                anything,
                waiting,
                due.stream().limit(PROMISES_SHOWN).toList(),
                due.isEmpty()
                        ? ""
                        : page.t("console.today.promises.sum", "count", due.size(), "amount", PromisesDue.sum(due)),
                money.of(page),
                counted.states(),
                counted.open());
    }

    /** The rows behind a count of Dziś. */
    @Transactional(readOnly = true)
    QueueView queue(Waits what, Page page) {
        List<WaitingItems.Item> all = items.of(what, page);
        List<WaitingItems.Item> first = all.stream().limit(WaitingItems.MOST).toList();
        CaseNames.Known known =
                names.of(first.stream().map(WaitingItems.Item::caseId).toList());
        return new QueueView(
                page.t("console.today.queue." + what.code()),
                page.t("console.today.queue." + what.code() + ".about"),
                page.number(first.size()),
                List.of(),
                first.stream()
                        .map(item -> new QueueView.Row(
                                known.href(item.caseId()),
                                known.debtor(item.caseId()),
                                known.file(item.caseId()).number(),
                                item.detail(),
                                item.late(page) ? Pill.OVERDUE : null,
                                null))
                        .toList(),
                all.size() > first.size(),
                page.t("console.today.nothing.title"));
    }

    @Transactional(readOnly = true)
    QueueView promises(Page page) {
        List<QueueView.Row> due = promises.rows(page);
        return new QueueView(
                page.t("console.today.promises"),
                page.t("console.today.promises.about"),
                due.isEmpty()
                        ? ""
                        : page.t("console.today.promises.sum", "count", due.size(), "amount", PromisesDue.sum(due)),
                List.of(),
                due,
                false,
                page.t("console.today.promises.none"));
    }

    /** One row for each kind of thing that waits, with the most urgent of them named; where a day has passed, before the money. */
    private List<Today.Waiting> waiting(List<Today.Waiting> money, Page page) {
        Map<Waits, List<WaitingItems.Item>> found = new EnumMap<>(Waits.class);
        for (Waits what : Waits.values()) {
            List<WaitingItems.Item> of = items.of(what, page);
            if (!of.isEmpty()) {
                found.put(what, of);
            }
        }
        CaseNames.Known known = names.of(
                found.values().stream().map(of -> of.getFirst().caseId()).toList());
        List<Today.Waiting> late = new ArrayList<>();
        List<Today.Waiting> inTime = new ArrayList<>();
        found.forEach((what, of) -> {
            long passed = of.stream().filter(item -> item.late(page)).count();
            (passed > 0 ? late : inTime).add(row(what, of, passed, known, page));
        });
        return Stream.of(late, money, inTime).flatMap(List::stream).toList();
    }

    private static Today.Waiting row(
            Waits what, List<WaitingItems.Item> of, long late, CaseNames.Known known, Page page) {
        String first =
                known.debtor(of.getFirst().caseId()) + ", " + of.getFirst().detail();
        return new Today.Waiting(
                page.t("console.today.queue." + what.code()),
                late == 0 ? first : page.t("console.today.late", "count", late) + ": " + first,
                what.icon(),
                late == 0 ? what.tone() : "danger",
                Math.min(of.size(), WaitingItems.MOST),
                of.size() > WaitingItems.MOST,
                what.href(),
                page.t("console.today.queue." + what.code() + ".do"),
                false);
    }

    private static List<Today.Waiting> urgentFirst(List<Today.Waiting> rows) {
        return rows.isEmpty()
                ? rows
                : Stream.concat(
                                Stream.of(rows.getFirst().asUrgent()),
                                rows.stream().skip(1))
                        .toList();
    }
}
