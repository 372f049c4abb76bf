package pl.ugoda.portal.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.ledger.RateTable;

/** How the interest of one claim came about. */
public record Computation(OwedClaim claim, InterestSheet sheet) {
    /** Every rate that was used, with the law it stands on, newest first. */
    public static List<Reason> reasons(List<Computation> computations) {
        return computations.stream()
                .flatMap(each -> each.sheet().periods().stream())
                .map(period -> new Reason(period.percent(), code(period.basis())))
                .distinct()
                .toList()
                .reversed();
    }

    public Optional<LocalDate> unverifiedAfter() {
        return sheet.balance().provisional() ? Optional.of(sheet.balance().ratesVerifiedUntil()) : Optional.empty();
    }

    /** The working day to which a due date on a day off moved (art. 115 KC); null when it stayed. */
    public @Nullable LocalDate movedTo() {
        LocalDate effective = PolishDays.effectiveDue(claim.due());
        return effective.equals(claim.due()) ? null : effective;
    }

    public Money interest() {
        return sheet.balance().interest();
    }

    /** @param basis the end of the message key {@code portal.how.basis.…} */
    public record Reason(BigDecimal percent, String basis) {}

    private static String code(RateTable.Basis basis) {
        return switch (basis) {
            case LATE -> "late";
            case LATE_MAX -> "late_max";
            case CAPITAL -> "capital";
            case CAPITAL_MAX -> "capital_max";
            case TRADE -> "trade";
            case TRADE_HEALTH -> "trade_health";
            case CONTRACT -> "contract";
            case NBP_REFERENCE, NBP_LOMBARD, TRADE_UNTIL_2015, MAX_UNTIL_2015 -> "other";
        };
    }
}
