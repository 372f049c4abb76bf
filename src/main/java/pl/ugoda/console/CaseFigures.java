package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pl.ugoda.claims.Claim;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Balance;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.web.BalanceBar;
import pl.ugoda.web.Page;

/** What a case comes to on the business day. Only adds up what the books say. */
record CaseFigures(List<Claim> claims, Map<ClaimId, Balance> balances) {
    Money total() {
        return sum(Balance::total);
    }

    /** Whether nothing that is open may be asked for any more. */
    static boolean barred(List<Claim> claims, DebtorKind debtor, LocalDate today) {
        List<Claim> open = claims.stream().filter(Claim::isOpen).toList();
        return !open.isEmpty() && open.stream().allMatch(claim -> claim.barredFor(debtor, today));
    }

    /** What the figure at the top is: of what is time-barred nobody asks for anything. */
    String owed(DebtorKind debtor, Page page) {
        if (barred(claims, debtor, page.today())) {
            return page.t("console.case.total.barred", "today", page.today());
        }
        Money unasked = claims.stream()
                .filter(claim -> claim.isOpen() && claim.barredFor(debtor, page.today()))
                .flatMap(claim -> Stream.ofNullable(balances.get(claim.id())))
                .map(Balance::total)
                .reduce(Money::plus)
                .orElse(Money.grosze(0));
        return unasked.isPositive()
                ? page.t("console.case.total.partly-barred", "today", page.today(), "amount", unasked)
                : page.t("console.case.total", "today", page.today());
    }

    Optional<LocalDate> oldestDue() {
        return claims.stream().filter(Claim::isOpen).map(Claim::due).min(LocalDate::compareTo);
    }

    /** Whether less principal is left on the open claims than was invoiced. */
    boolean partlyPaid() {
        return claims.stream().filter(Claim::isOpen).anyMatch(claim -> {
            Balance balance = balances.get(claim.id());
            return balance != null && balance.principal().compareTo(claim.amount()) < 0;
        });
    }

    BalanceBar bar(Page page) {
        return new BalanceBar(List.of(
                new BalanceBar.Part("principal", page.t("console.case.bar.principal"), sum(Balance::principal)),
                new BalanceBar.Part("interest", page.t("console.case.bar.interest"), sum(Balance::interest)),
                new BalanceBar.Part("costs", page.t("console.case.bar.costs"), sum(Balance::costs))));
    }

    /** Said only when a figure rests on a rate that nobody has checked yet. */
    String ratesNote(Page page) {
        return open().stream()
                .filter(Balance::provisional)
                .map(Balance::ratesVerifiedUntil)
                .min(LocalDate::compareTo)
                .map(until -> page.t("console.case.rates", "until", until))
                .orElse("");
    }

    private Collection<Balance> open() {
        return balances.values().stream()
                .filter(balance -> balance.interest().isPositive())
                .toList();
    }

    private Money sum(Function<Balance, Money> part) {
        return balances.values().stream().map(part).reduce(Money::plus).orElse(Money.grosze(0));
    }
}
