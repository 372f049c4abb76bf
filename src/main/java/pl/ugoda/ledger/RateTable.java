package pl.ugoda.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The interest rates of Polish law, each with its days and its source. A value: engine, balances and replay all take the table
 * as an argument.
 */
public final class RateTable {
    private final LocalDate verifiedUntil;
    private final Map<Basis, List<Rate>> series;

    RateTable(LocalDate verifiedUntil, List<Rate> rates) {
        this.verifiedUntil = verifiedUntil;
        this.series = new EnumMap<>(Basis.class);
        for (Rate rate : rates) {
            List<Rate> earlier = series.computeIfAbsent(rate.basis(), _ -> new ArrayList<>());
            if (!earlier.isEmpty() && !earlier.getLast().through().plusDays(1).equals(rate.from())) {
                throw new IllegalArgumentException(rate.basis() + " has a gap or an overlap before " + rate.from());
            }
            earlier.add(rate);
        }
    }

    /** The table that is shipped with this version of the program. */
    public static RateTable shipped() {
        return Shipped.TABLE;
    }

    /** Every row, series by series. */
    List<Rate> all() {
        return series.values().stream().flatMap(List::stream).toList();
    }

    /** The last day whose rates somebody has checked. Later days are computed with the last known rate, and must say so. */
    public LocalDate verifiedUntil() {
        return verifiedUntil;
    }

    /** The first day on which a regime has a known rate: a debt due the day before is the oldest that can be computed. */
    public LocalDate firstDay(Regime regime) {
        return bases(regime).stream()
                .map(basis -> seriesOf(basis).getFirst().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /**
     * The rates of a regime for each day of a span, in order, without gaps, changing from one element to the next.
     *
     * @throws BeginsLater when the span begins before the first row
     */
    List<Rate> rates(Regime regime, LocalDate from, LocalDate through) {
        if (from.isBefore(firstDay(regime))) {
            throw new BeginsLater(regime, from, firstDay(regime));
        }
        var result = new ArrayList<Rate>();
        for (Rate row : rows(regime)) {
            if (!row.through().isBefore(from) && !row.from().isAfter(through)) {
                append(result, effective(regime, row).within(from, through));
            }
        }
        return result;
    }

    /** Rows of the regime's series one after the other; the very last one stays in force until a newer is known. */
    private List<Rate> rows(Regime regime) {
        var rows = new ArrayList<Rate>();
        for (Basis basis : bases(regime)) {
            rows.addAll(seriesOf(basis));
        }
        Rate last = rows.removeLast();
        rows.add(new Rate(last.basis(), last.from(), Rate.OPEN, last.percent(), last.source()));
        return rows;
    }

    /** In the order of time; where a regime changed its law, the series before and after. */
    private static List<Basis> bases(Regime regime) {
        return switch (regime) {
            case Regime.Late() -> List.of(Basis.LATE);
            // Art. 55 of the act of 9 October 2015; switched on 1 January 2016 also for older contracts (law-pl § 1).
            case Regime.Trade() -> List.of(Basis.TRADE_UNTIL_2015, Basis.TRADE);
            case Regime.TradeHealth() -> List.of(Basis.TRADE_UNTIL_2015, Basis.TRADE_HEALTH);
            case Regime.Capital() -> List.of(Basis.CAPITAL);
            // Until 2015 one maximum, four times the lombard rate, covered capital and delay: old art. 359 § 2^1 KC.
            case Regime.MaxLate(), Regime.Contract(var _) -> List.of(Basis.MAX_UNTIL_2015, Basis.LATE_MAX);
            case Regime.CapitalMax() -> List.of(Basis.MAX_UNTIL_2015, Basis.CAPITAL_MAX);
        };
    }

    private List<Rate> seriesOf(Basis basis) {
        List<Rate> rates = series.get(basis);
        if (rates == null) {
            throw new IllegalStateException("the rate table has no series " + basis.code());
        }
        return rates;
    }

    /** Art. 481 § 2^2 KC: what a contract promises above the maximum falls to the maximum, day by day. */
    private static Rate effective(Regime regime, Rate row) {
        return switch (regime) {
            case Regime.Contract(BigDecimal rate)
            when rate.compareTo(row.percent()) <= 0 ->
                new Rate(Basis.CONTRACT, row.from(), row.through(), rate, "the parties' contract");
            case Regime _ -> row;
        };
    }

    private static void append(List<Rate> rates, Rate next) {
        if (!rates.isEmpty() && rates.getLast().continuesAs(next)) {
            Rate last = rates.removeLast();
            rates.add(new Rate(last.basis(), last.from(), next.through(), last.percent(), last.source()));
        } else {
            rates.add(next);
        }
    }

    /** Read once, on first use. */
    private static final class Shipped {
        static final RateTable TABLE = RateTableFile.read("/ledger/rates.csv");
    }

    /** The legal basis of one rate: a series of the rate table, or the parties' contract. */
    public enum Basis {
        NBP_REFERENCE("nbp_reference"),
        NBP_LOMBARD("nbp_lombard"),
        LATE("late_statutory"),
        LATE_MAX("late_max"),
        CAPITAL("capital_statutory"),
        CAPITAL_MAX("capital_max"),
        TRADE_UNTIL_2015("trade_until_2015"),
        TRADE("trade_standard"),
        TRADE_HEALTH("trade_healthcare"),
        MAX_UNTIL_2015("max_contractual_until_2015"),
        CONTRACT("contract");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        /** The stable name in the rate table and in message keys. */
        public String code() {
            return code;
        }

        static Optional<Basis> of(String code) {
            return Arrays.stream(values())
                    .filter(basis -> basis.code.equals(code))
                    .findFirst();
        }
    }

    /** Interest is asked for days before the first row of the rate table. Check {@link #firstDay} before taking such a debt on. */
    public static final class BeginsLater extends RuntimeException {
        private final String why;

        BeginsLater(Regime regime, LocalDate day, LocalDate firstDay) {
            this("no rate of regime " + regime.code() + " is known for " + day + ": the table begins on " + firstDay);
        }

        private BeginsLater(String why) {
            super(why);
            this.why = why;
        }

        /** Regime, day asked for and first day known, in words. */
        public String why() {
            return why;
        }
    }
}
