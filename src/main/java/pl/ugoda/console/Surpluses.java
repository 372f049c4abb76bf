package pl.ugoda.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.Ledger.Surplus;
import pl.ugoda.web.Page;
import pl.ugoda.words.Formats;

/** Money paid beyond everything a case owed: it belongs to who paid it, so somebody has to give it back. */
@Component
class Surpluses {
    static final String PATH = TodayController.PATH + "/surplus";
    private static final int MOST = 200;

    /** As with other news of Dziś; the case itself tells of a surplus for ever. */
    private static final int NEWS_DAYS = 30;

    private final Ledger ledger;
    private final Claims claims;
    private final CaseNames names;

    Surpluses(Ledger ledger, Claims claims, CaseNames names) {
        this.ledger = ledger;
        this.claims = claims;
        this.names = names;
    }

    int count(Page page) {
        return found(page).size();
    }

    @Transactional(readOnly = true)
    QueueView rows(Page page) {
        List<Surplus> found = found(page);
        Map<ClaimId, Claim> of = claims.find(found.stream().map(Surplus::claim).toList());
        CaseNames.Known known = names.of(of.values().stream().map(Claim::file).toList());
        List<QueueView.Row> rows = new ArrayList<>();
        for (Surplus surplus : found) {
            Claim claim = of.get(surplus.claim());
            if (claim != null) {
                rows.add(row(surplus, claim, known, page));
            }
        }
        return new QueueView(
                page.t("console.today.queue.surplus"),
                page.t("console.today.queue.surplus.about"),
                page.money(found.stream().map(Surplus::amount).reduce(Money.grosze(0), Money::plus)),
                List.of(),
                rows,
                found.size() == MOST,
                page.t("console.today.nothing.title"));
    }

    private List<Surplus> found(Page page) {
        return ledger.surplusSince(
                page.today().atStartOfDay(Formats.ZONE).toInstant().minus(Duration.ofDays(NEWS_DAYS)), MOST);
    }

    private static QueueView.Row row(Surplus surplus, Claim claim, CaseNames.Known known, Page page) {
        return new QueueView.Row(
                known.href(claim.file()) + "?part=ledger",
                known.debtor(claim.file()),
                known.file(claim.file()).number(),
                page.t("console.today.queue.surplus.detail", "day", surplus.receivedOn()),
                null,
                surplus.amount());
    }
}
