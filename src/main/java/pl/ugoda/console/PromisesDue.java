package pl.ugoda.console;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.agreements.Promise;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.CaseState;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.kernel.Money;
import pl.ugoda.web.Page;
import pl.ugoda.web.Pill;

/** Promises of these days: those broken lately first, then those whose day has come or comes within a week. */
@Component
class PromisesDue {
    private static final int MOST = 500;
    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_BACK = 7;

    private final Promises promises;
    private final CaseNames names;

    PromisesDue(Promises promises, CaseNames names) {
        this.promises = promises;
        this.names = names;
    }

    List<QueueView.Row> rows(Page page) {
        List<Promise> due =
                promises.due(page.today().plusDays(DAYS_AHEAD), page.today().minusDays(DAYS_BACK), MOST);
        CaseNames.Known known = names.of(due.stream().map(Promise::caseId).toList());
        return due.stream()
                .filter(promise -> known.file(promise.caseId()).state() == CaseState.OPEN)
                .map(promise -> row(promise, known, page))
                .toList();
    }

    static Money sum(List<QueueView.Row> rows) {
        return rows.stream()
                .map(QueueView.Row::amount)
                .flatMap(Stream::ofNullable)
                .reduce(Money::plus)
                .orElse(Money.grosze(0));
    }

    private static QueueView.Row row(Promise promise, CaseNames.Known known, Page page) {
        return new QueueView.Row(
                known.href(promise.caseId()),
                known.debtor(promise.caseId()),
                known.file(promise.caseId()).number(),
                words(promise, page),
                promise.open() ? Pill.PROMISE : Pill.OVERDUE,
                promise.amount());
    }

    private static String words(Promise promise, Page page) {
        if (!promise.open()) {
            return page.t("console.today.promise.broken", "day", promise.promisedFor());
        }
        return promise.promisedFor().isBefore(page.today())
                ? page.t(
                        "console.today.promise.waiting",
                        "day",
                        promise.promisedFor(),
                        "through",
                        promise.silentThrough())
                : page.t("console.today.promise.open", "day", page.relative(promise.promisedFor()));
    }
}
