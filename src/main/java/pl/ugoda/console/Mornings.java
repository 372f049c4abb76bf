package pl.ugoda.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.Cases;
import pl.ugoda.console.view.Today;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.strategy.TaskKind;
import pl.ugoda.strategy.Tasks;
import pl.ugoda.strategy.Wording;
import pl.ugoda.strategy.WorkItem;
import pl.ugoda.web.Page;

/** Composes the first screen of the day: what needs a human, and how the open cases stand. */
@Service
class Mornings {
    private static final int SHOWN = 20;
    private static final int WIDTH = 1000;

    private final Cases cases;
    private final Debtors debtors;
    private final Tasks tasks;

    Mornings(Cases cases, Debtors debtors, Tasks tasks) {
        this.cases = cases;
        this.debtors = debtors;
        this.tasks = tasks;
    }

    @Transactional(readOnly = true)
    Today today(Page page) {
        long open = cases.totals(CaseFilter.open()).cases();
        long overdue = cases.totals(CaseFilter.open().dueBefore(page.today())).cases();
        long waiting = tasks.countOpen();
        String sentence = open == 0 && cases.totals(CaseFilter.all()).cases() == 0
                ? page.t("console.today.start")
                : page.t("console.today.waits", "count", waiting);
        return new Today(sentence, waiting(page), List.of(), null, shares(open, overdue, page), open);
    }

    private List<Today.Waiting> waiting(Page page) {
        List<WorkItem> items = tasks.open(SHOWN);
        Map<CaseId, Case> files =
                cases.find(items.stream().map(WorkItem::caseId).toList());
        Map<DebtorId, Debtor> names =
                debtors.find(files.values().stream().map(Case::debtor).toList());
        List<Today.Waiting> rows = new ArrayList<>();
        for (WorkItem item : items) {
            Case file = files.get(item.caseId());
            Debtor debtor = file == null ? null : names.get(file.debtor());
            if (file != null && debtor != null) {
                rows.add(row(item, file, debtor, rows.isEmpty(), page));
            }
        }
        return rows;
    }

    private static Today.Waiting row(WorkItem item, Case file, Debtor debtor, boolean first, Page page) {
        boolean call = item.kind() == TaskKind.CALL;
        return new Today.Waiting(
                page.t("console.today.task." + item.kind().name(), "debtor", debtor.name()),
                page.t(
                        "console.today.task.detail",
                        "step",
                        Wording.step(item.step(), page.phrases()),
                        "due",
                        item.dueOn()),
                call ? "phone" : "stamp",
                call ? "info" : "grey",
                0,
                CaseQuery.PATH + "/" + file.number(),
                page.t("console.today.open-case"),
                first);
    }

    private static List<Today.Share> shares(long open, long overdue, Page page) {
        if (open == 0) {
            return List.of();
        }
        int early = Math.toIntExact(Math.round((double) WIDTH * (open - overdue) / open));
        return List.of(
                new Today.Share(page.t("console.today.before"), open - overdue, "before", 0, early),
                new Today.Share(page.t("console.today.overdue"), overdue, "overdue", early, WIDTH - early));
    }
}
