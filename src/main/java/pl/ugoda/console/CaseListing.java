package pl.ugoda.console;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.CasePage;
import pl.ugoda.claims.CaseRow;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.CaseTotals;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Hold;
import pl.ugoda.console.view.CaseLine;
import pl.ugoda.console.view.CaseList;
import pl.ugoda.console.view.Chip;
import pl.ugoda.console.view.Link;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.web.Page;

/** Composes the list of cases: a fixed number of questions to the modules, whatever the number of rows. */
@Service
class CaseListing {
    /** More debtors than this cannot be told apart by a reader anyway; the search then asks for more words. */
    private static final int FOUND_AT_MOST = 500;

    private static final Pattern CASE_NUMBER = Pattern.compile("(?i)UG-?\\d.*");

    private final Cases cases;
    private final Claims claims;
    private final Ledger ledger;
    private final Debtors debtors;
    private final Creditors creditors;
    private final Standings standings;
    private final ComingSteps coming;

    CaseListing(
            Cases cases,
            Claims claims,
            Ledger ledger,
            Debtors debtors,
            Creditors creditors,
            Standings standings,
            ComingSteps coming) {
        this.cases = cases;
        this.claims = claims;
        this.ledger = ledger;
        this.debtors = debtors;
        this.creditors = creditors;
        this.standings = standings;
        this.coming = coming;
    }

    /** Not read-only: the strategies may note versions that came with the program. */
    @Transactional
    CaseList show(CaseQuery query, Page page) {
        Standings.Now now = standings.now(page.today());
        CaseFilter wanted = matching(query.filter(page.today(), now), query.text());
        CasePage found = cases.page(wanted.page(50, query.after()));
        CaseTotals totals = cases.totals(wanted);
        return new CaseList(
                tabs(query, now, page),
                chips(query, page),
                query.text(),
                query.view().code(),
                query.sort().code(),
                orders(query, page),
                totals.cases(),
                totals.openPrincipal(),
                lines(found.rows(), page),
                found.next() == null ? null : query.from(found.next()).href(),
                query.after() == null ? null : query.from(null).href(),
                totals.cases() > 0 || cases.totals(CaseFilter.all()).cases() > 0);
    }

    /** A case number finds the case; other words find debtors, and when nobody is called so, invoices. */
    private CaseFilter matching(CaseFilter filter, String text) {
        if (text.isEmpty()) {
            return filter;
        }
        if (CASE_NUMBER.matcher(text).matches()) {
            return filter.numbered(text);
        }
        List<DebtorId> found = debtors.search(text, FOUND_AT_MOST);
        return found.isEmpty() ? filter.withInvoice(text) : filter.against(found);
    }

    private List<Link> tabs(CaseQuery query, Standings.Now now, Page page) {
        return Arrays.stream(CaseQuery.View.values())
                .flatMap(view -> {
                    CaseQuery other = query.in(view);
                    long count = cases.totals(matching(other.filter(page.today(), now), other.text()))
                            .cases();
                    return count == 0 && view.rare() && view != query.view()
                            ? Stream.empty()
                            : Stream.of(new Link(
                                    page.t("console.cases.view." + view.code()),
                                    other.href(),
                                    view == query.view(),
                                    page.number(count)));
                })
                .toList();
    }

    private static List<Link> orders(CaseQuery query, Page page) {
        return Arrays.stream(CaseQuery.Sort.values())
                .map(sort -> new Link(
                        page.t("console.cases.sort." + sort.code()),
                        query.by(sort).href(),
                        sort == query.sort(),
                        ""))
                .toList();
    }

    private List<Chip> chips(CaseQuery query, Page page) {
        List<Chip> chips = new ArrayList<>();
        if (!query.text().isEmpty()) {
            chips.add(new Chip(
                    page.t("console.cases.filter.query"),
                    query.text(),
                    query.withoutText().href()));
        }
        if (query.creditor() != null) {
            creditors
                    .find(query.creditor())
                    .ifPresent(creditor -> chips.add(new Chip(
                            page.t("console.cases.filter.creditor"),
                            creditor.shortName(),
                            query.ofAnyCreditor().href())));
        }
        return chips;
    }

    private List<CaseLine> lines(List<CaseRow> rows, Page page) {
        List<CaseId> ids = rows.stream().map(row -> row.file().id()).toList();
        Map<CaseId, List<Claim>> open = claims.open(ids);
        Map<ClaimId, Balance> balances = ledger.balances(
                open.values().stream()
                        .flatMap(Collection::stream)
                        .map(Claim::id)
                        .toList(),
                page.today());
        Map<DebtorId, Debtor> names =
                debtors.find(rows.stream().map(row -> row.file().debtor()).toList());
        Map<CaseId, List<Hold>> silence = standings.silence(ids);
        Map<CaseId, String> next = coming.of(open.keySet(), page);
        return rows.stream()
                .map(row -> line(row, open, balances, names, silence, next, page))
                .toList();
    }

    private static CaseLine line(
            CaseRow row,
            Map<CaseId, List<Claim>> open,
            Map<ClaimId, Balance> balances,
            Map<DebtorId, Debtor> names,
            Map<CaseId, List<Hold>> silence,
            Map<CaseId, String> next,
            Page page) {
        Case file = row.file();
        LocalDate due = row.oldestDue();
        List<Claim> unpaid = open.getOrDefault(file.id(), List.of());
        List<Balance> owed = unpaid.stream()
                .flatMap(claim -> Stream.ofNullable(balances.get(claim.id())))
                .toList();
        Money principal = sum(owed.stream().map(Balance::principal).toList());
        Debtor debtor = names.get(file.debtor());
        return new CaseLine(
                file.number(),
                debtor == null ? file.number() : debtor.name(),
                "",
                CaseStatus.of(
                        file.state() == CaseState.OPEN,
                        due,
                        silence.getOrDefault(file.id(), List.of()).stream()
                                .map(Hold::reason)
                                .toList(),
                        principal.compareTo(row.openPrincipal()) < 0,
                        debtor != null && CaseFigures.barred(unpaid, debtor.kind(), page.today()),
                        page.today()),
                row.openClaims(),
                due == null ? 0 : ChronoUnit.DAYS.between(due, page.today()),
                sum(owed.stream().map(Balance::total).toList()),
                next.getOrDefault(file.id(), ""));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money::plus).orElse(Money.grosze(0));
    }
}
