package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import pl.ugoda.claims.Claim;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Balance;
import pl.ugoda.web.BalanceBar;
import pl.ugoda.web.Page;

/** What a case comes to on the business day. Only adds up what the books say. */
record CaseFigures(List<Claim> claims, Map<ClaimId, Balance> balances) {
    Money total() {
        return sum(Balance::total);
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
