package pl.ugoda.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.QueueView;
import pl.ugoda.console.view.Today;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.MoneyIn;
import pl.ugoda.web.Page;

/** Money that came in this month, beside the same days of the last month. */
@Component
class MoneyOfTheMonth {
    static final String PATH = TodayController.PATH + "/received";
    private static final int MOST = 500;
    private static final int BAR_HEIGHT = 40;

    private final MoneyIn money;
    private final CaseNames names;

    MoneyOfTheMonth(MoneyIn money, CaseNames names) {
        this.money = money;
        this.names = names;
    }

    /** Null until the first payment came in. */
    Today.@Nullable Received of(Page page) {
        LocalDate first = page.today().withDayOfMonth(1);
        LocalDate firstBefore = first.minusMonths(1);
        LocalDate sameDayBefore = page.today().minusMonths(1);
        Map<LocalDate, Money> days = money.byDay(firstBefore, page.today());
        if (days.isEmpty() && money.between(LocalDate.EPOCH, page.today(), 1).isEmpty()) {
            return null;
        }
        Money now = sum(days, first, page.today());
        Money before = sum(days, firstBefore, sameDayBefore);
        return new Today.Received(
                title(page),
                now,
                now.isPositive() ? compared(now, before, sameDayBefore, page) : page.t("console.today.received.none"),
                bars(days, first, page.today()),
                PATH);
    }

    /** Payment by payment; their sum is the figure. */
    QueueView rows(Page page) {
        LocalDate first = page.today().withDayOfMonth(1);
        List<MoneyIn.Given> given = money.between(first, page.today(), MOST);
        CaseNames.Known known =
                names.of(given.stream().map(MoneyIn.Given::caseId).toList());
        Money sum = sum(money.byDay(first, page.today()), first, page.today());
        return new QueueView(
                title(page),
                page.t("console.today.received.about"),
                page.money(sum),
                List.of(),
                given.stream()
                        .map(each -> new QueueView.Row(
                                known.href(each.caseId()) + "?part=ledger",
                                known.debtor(each.caseId()),
                                known.file(each.caseId()).number(),
                                page.t(
                                        "console.today.received." + (each.throughProvider() ? "provider" : "transfer"),
                                        "day",
                                        each.receivedOn()),
                                null,
                                each.amount()))
                        .toList(),
                given.size() == MOST,
                page.t("console.today.received.none"));
    }

    private static String title(Page page) {
        return page.t("console.today.received", "month", page.today().getMonthValue());
    }

    private static String compared(Money now, Money before, LocalDate day, Page page) {
        if (!before.isPositive()) {
            return "";
        }
        BigDecimal share =
                now.amount().subtract(before.amount()).abs().divide(before.amount(), 2, RoundingMode.HALF_UP);
        int way = now.compareTo(before);
        return page.t(
                way > 0
                        ? "console.today.received.more"
                        : way < 0 ? "console.today.received.less" : "console.today.received.same",
                "share",
                page.formats().percent(share.doubleValue()),
                "day",
                day);
    }

    private static List<Today.Bar> bars(Map<LocalDate, Money> days, LocalDate first, LocalDate today) {
        long most = days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first))
                .mapToLong(day -> day.getValue().minor())
                .max()
                .orElse(0);
        List<Today.Bar> bars = new ArrayList<>();
        for (LocalDate day = first; most > 0 && !day.isAfter(today); day = day.plusDays(1)) {
            Money amount = days.get(day);
            int height = amount == null ? 1 : Math.toIntExact(Math.max(1, BAR_HEIGHT * amount.minor() / most));
            bars.add(new Today.Bar(bars.size() * 10, BAR_HEIGHT - height, height, day.equals(today)));
        }
        return bars;
    }

    private static Money sum(Map<LocalDate, Money> days, LocalDate from, LocalDate through) {
        return days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(through))
                .map(Map.Entry::getValue)
                .reduce(Money::plus)
                .orElse(Money.grosze(0));
    }
}
