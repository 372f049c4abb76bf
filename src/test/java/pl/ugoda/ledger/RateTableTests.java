package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the shipped table against the formulas of the law, so that a mistyped digit shows. */
class RateTableTests {
    private static final LocalDate NEW_LAW = LocalDate.of(2016, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private final List<Rate> rates = RateTable.shipped().all();

    @Test
    void since2016EachRateFollowsFromTheReferenceRate() {
        for (LocalDate day = NEW_LAW; day.isBefore(END); day = day.plusDays(1)) {
            BigDecimal reference = percent(RateTable.Basis.NBP_REFERENCE, day);
            assertThat(percent(RateTable.Basis.LATE, day))
                    .as("art. 481 § 2 KC, %s", day)
                    .isEqualByComparingTo(reference.add(new BigDecimal("5.5")));
            assertThat(percent(RateTable.Basis.CAPITAL, day))
                    .as("art. 359 § 2 KC, %s", day)
                    .isEqualByComparingTo(reference.add(new BigDecimal("3.5")));
            assertThat(percent(RateTable.Basis.LATE_MAX, day))
                    .as("art. 481 § 2^1 KC, %s", day)
                    .isEqualByComparingTo(percent(RateTable.Basis.LATE, day).add(percent(RateTable.Basis.LATE, day)));
            assertThat(percent(RateTable.Basis.CAPITAL_MAX, day))
                    .as("art. 359 § 2^1 KC, %s", day)
                    .isEqualByComparingTo(
                            percent(RateTable.Basis.CAPITAL, day).add(percent(RateTable.Basis.CAPITAL, day)));
        }
    }

    @Test
    void tradeRatesFollowTheReferenceRateOfTheFirstDayOfTheHalfYear() {
        for (LocalDate day = NEW_LAW; day.isBefore(END); day = day.plusDays(1)) {
            LocalDate fixing = LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            BigDecimal reference = percent(RateTable.Basis.NBP_REFERENCE, fixing);
            int added = day.getYear() < 2020 ? 8 : 10;
            assertThat(percent(RateTable.Basis.TRADE, day))
                    .as("act of 8 March 2013 art. 4 pt 3, %s", day)
                    .isEqualByComparingTo(reference.add(BigDecimal.valueOf(added)));
            assertThat(percent(RateTable.Basis.TRADE_HEALTH, day))
                    .as("the same, lit. a, %s", day)
                    .isEqualByComparingTo(reference.add(BigDecimal.valueOf(8)));
        }
    }

    @Test
    void until2015TheMaximumIsFourTimesTheLombardRate() {
        for (LocalDate day = LocalDate.of(2008, 12, 15); day.isBefore(NEW_LAW); day = day.plusDays(1)) {
            assertThat(percent(RateTable.Basis.MAX_UNTIL_2015, day))
                    .as("old art. 359 § 2^1 KC, %s", day)
                    .isEqualByComparingTo(
                            percent(RateTable.Basis.NBP_LOMBARD, day).multiply(BigDecimal.valueOf(4)));
        }
    }

    @Test
    void everyRateNamesItsSource() {
        assertThat(rates).allSatisfy(rate -> assertThat(rate.source()).isNotBlank());
    }

    @Test
    void aGapInASeriesIsRefused() {
        var first = new Rate(RateTable.Basis.LATE, NEW_LAW, NEW_LAW.plusDays(9), BigDecimal.ONE, "x");
        var later = new Rate(RateTable.Basis.LATE, NEW_LAW.plusDays(11), Rate.OPEN, BigDecimal.TWO, "x");

        assertThatThrownBy(() -> new RateTable(END, List.of(first, later))).hasMessageContaining("gap");
    }

    @ParameterizedTest
    @CsvSource({"late", "trade", "trade-health", "capital", "max-late", "capital-max", "contract:12.5", "contract:0"})
    void aRegimeIsReadAsItIsWritten(String code) {
        assertThat(Regime.parse(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Late", "contract", "contract:", "contract:-1", "contract:1001", "contract:1e3", "odsetki", "''"})
    void anUnknownRegimeIsNamed(String code) {
        assertThatThrownBy(() -> Regime.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    private BigDecimal percent(RateTable.Basis basis, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.basis() == basis && !day.isBefore(rate.from()) && !day.isAfter(rate.through()))
                .findFirst()
                .orElseThrow()
                .percent();
    }
}
