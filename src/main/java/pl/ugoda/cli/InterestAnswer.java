package pl.ugoda.cli;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Allocation;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.InterestSheet;

/** The sheet of one debt in the two forms in which it is printed. */
record InterestAnswer(InterestCase asked, InterestSheet sheet) {
    Map<String, @Nullable Object> json() {
        Balance balance = sheet.balance();
        return Json.object(
                "id", asked.id(),
                "regime", asked.regime().code(),
                "principal", asked.principal(),
                "due", asked.due(),
                "effectiveDue", sheet.terms().effectiveDue(),
                "asOf", asked.asOf(),
                "accrued", sheet.accrued(),
                "interest", balance.interest(),
                "principalLeft", balance.principal(),
                "total", balance.total(),
                "currency", sheet.terms().currency().getCurrencyCode(),
                "ratesVerifiedUntil", balance.ratesVerifiedUntil(),
                "periods", sheet.periods().stream().map(InterestAnswer::json).toList(),
                "payments", sheet.credits().stream().map(InterestAnswer::json).toList());
    }

    /** For people: the periods of each run, the payment that ended it, and what is left. */
    Stream<String> lines() {
        Stream<String> heading = Stream.of("%s%s, principal %s, due %s%s"
                .formatted(
                        asked.id() == null ? "" : asked.id() + ": ",
                        asked.regime().code(),
                        asked.principal(),
                        asked.due(),
                        asked.due().equals(sheet.terms().effectiveDue())
                                ? ""
                                : ", moved to " + sheet.terms().effectiveDue()));
        Stream<String> runs = sheet.runs().stream()
                .flatMap(run -> Stream.concat(
                        run.periods().stream().map(InterestAnswer::line),
                        Stream.of("  interest %s to %s, rounded once: %s"
                                .formatted(run.from(), run.through(), run.total()))));
        Stream<String> credits = sheet.credits().stream().map(InterestAnswer::line);
        return Stream.of(heading, runs, credits, left()).flatMap(lines -> lines);
    }

    private Stream<String> left() {
        Balance balance = sheet.balance();
        String owed = "  as of %s: principal %s + interest %s = %s (accrued in all: %s)"
                .formatted(balance.asOf(), balance.principal(), balance.interest(), balance.total(), sheet.accrued());
        return balance.provisional()
                ? Stream.of(
                        owed,
                        "  rates are verified until %s; later days use the last known rate"
                                .formatted(balance.ratesVerifiedUntil()))
                : Stream.of(owed);
    }

    private static Map<String, @Nullable Object> json(InterestSheet.Period period) {
        int decimals = period.base().currency().getDefaultFractionDigits();
        return Json.object(
                "from", period.from(),
                "to", period.through(),
                "days", period.days(),
                "rate", period.percent(),
                "base", period.base(),
                "interest",
                        Money.exactly(period.interest(decimals), period.base().currency()));
    }

    private static Map<String, @Nullable Object> json(InterestSheet.Credit credit) {
        Allocation allocation = credit.allocation();
        return Json.object(
                "date", credit.on(),
                "amount", credit.amount(),
                "toCosts", allocation.toCosts(),
                "toInterest", allocation.toInterest(),
                "toPrincipal", allocation.toPrincipal());
    }

    private static String line(InterestSheet.Period period) {
        return "  %s to %s  %4d days at %s %% of %s = %s  [%s]"
                .formatted(
                        period.from(),
                        period.through(),
                        period.days(),
                        period.percent().toPlainString(),
                        period.base(),
                        period.interest(4).toPlainString(),
                        period.source());
    }

    private static String line(InterestSheet.Credit credit) {
        Allocation allocation = credit.allocation();
        return "  paid %s on %s: interest %s, principal %s%s"
                .formatted(
                        credit.amount(),
                        credit.on(),
                        allocation.toInterest(),
                        allocation.toPrincipal(),
                        allocation.unused().isZero() ? "" : ", too much by " + allocation.unused());
    }
}
