package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.kernel.Money;

class InterestCalculatorTests {
    private final InterestCalculator calculator = new InterestCalculator(RateTable.shipped());

    @ParameterizedTest(name = "{0} {1} due {2} as of {3}: {10}")
    @CsvFileSource(resources = "/ledger/interest-examples.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void lawAndPublishedExamples(
            String regime,
            String principal,
            LocalDate due,
            LocalDate asOf,
            String payments,
            LocalDate effectiveDue,
            String accrued,
            String interest,
            String principalLeft,
            String total,
            String source) {
        InterestSheet sheet = calculator.sheet(
                DebtTerms.inZloty(due, Regime.parse(regime)), Money.zloty(principal), payments(payments), asOf);

        assertThat(sheet.terms().effectiveDue()).as(source).isEqualTo(effectiveDue);
        assertThat(sheet.accrued()).as(source).isEqualTo(Money.zloty(accrued));
        assertThat(sheet.balance().interest()).as(source).isEqualTo(Money.zloty(interest));
        assertThat(sheet.balance().principal()).as(source).isEqualTo(Money.zloty(principalLeft));
        assertThat(sheet.balance().total()).as(source).isEqualTo(Money.zloty(total));
    }

    @Test
    void aRunIsSplitAtEachChangeOfRateAndRoundedOnce() {
        InterestSheet sheet = sheet("late", "1000.00", "2025-04-28", "2025-05-12");

        assertThat(sheet.runs()).hasSize(1);
        assertThat(sheet.periods())
                .extracting(
                        InterestSheet.Period::from,
                        InterestSheet.Period::through,
                        InterestSheet.Period::days,
                        p -> p.interest(4).toPlainString())
                .containsExactly(
                        tuple(day("2025-04-29"), day("2025-05-07"), 9, "2.7740"),
                        tuple(day("2025-05-08"), day("2025-05-12"), 5, "1.4726"));
        assertThat(sheet.accrued()).isEqualTo(Money.zloty("4.25"));
    }

    @Test
    void everyLineNamesItsLegalBasis() {
        assertThat(sheet("trade", "100.00", "2015-12-01", "2016-01-31").periods())
                .extracting(InterestSheet.Period::basis)
                .containsExactly(RateTable.Basis.TRADE_UNTIL_2015, RateTable.Basis.TRADE);
        assertThat(sheet("contract:12", "100.00", "2020-05-01", "2020-06-30").periods())
                .extracting(InterestSheet.Period::basis)
                .containsExactly(RateTable.Basis.CONTRACT, RateTable.Basis.LATE_MAX);
        assertThat(sheet("late", "100.00", "2026-04-01", "2026-06-30").periods())
                .allSatisfy(period -> assertThat(period.source()).contains("art. 481 § 2 KC"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-04, false", "2026-09-05, true", "2030-01-01, true"})
    void afterTheVerifiedDayTheLastRateGoesOnAndSaysSo(LocalDate asOf, boolean provisional) {
        Balance balance =
                sheet("late", "1000.00", "2026-03-31", asOf.toString()).balance();

        assertThat(balance.ratesVerifiedUntil()).isEqualTo(day("2026-09-04"));
        assertThat(balance.provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({"late, 2005-10-15", "trade, 2008-12-15", "capital, 2005-10-15", "contract:5, 2008-12-15"})
    void beforeTheFirstRowTheErrorNamesTheDay(String regime, LocalDate first) {
        assertThat(RateTable.shipped().firstDay(Regime.parse(regime))).isEqualTo(first);
        assertThatThrownBy(() -> sheet(regime, "1.00", first.minusDays(3).toString(), "2020-01-01"))
                .isInstanceOf(RateTable.BeginsLater.class)
                .hasMessageContaining(first.toString());
    }

    @Test
    void aTermBeforeTheTableIsNoErrorWhileNothingIsOverdue() {
        assertThat(sheet("late", "1.00", "2001-01-02", "2001-01-02").accrued()).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void agreesWithACalculatorThatCountsDayByDay() {
        long seed = 20261122;
        var cases = new GeneratedDebts(new Random(seed));
        var dayByDay = new DayByDayCalculator();
        for (int i = 0; i < 10_000; i++) {
            GeneratedDebts.Case some = cases.next();
            InterestSheet sheet = calculator.sheet(
                    new DebtTerms(Money.PLN, some.effectiveDue(), Regime.parse(some.regime())),
                    Money.grosze(some.principalMinor()),
                    some.payments(),
                    some.asOf());
            long[] expected = dayByDay.accruedInterestAndPrincipal(some);
            assertThat(new long[] {
                        sheet.accrued().minor(),
                        sheet.balance().interest().minor(),
                        sheet.balance().principal().minor()
                    })
                    .as("seed %d, case %d: %s", seed, i, some)
                    .isEqualTo(expected);
        }
    }

    @Test
    void nothingIsLostOrMadeAndOrderWithinADayDoesNotMatter() {
        long seed = 4511;
        var cases = new GeneratedDebts(new Random(seed));
        for (int i = 0; i < 2_000; i++) {
            GeneratedDebts.Case some = cases.next();
            DebtTerms terms = new DebtTerms(Money.PLN, some.effectiveDue(), Regime.parse(some.regime()));
            Money principal = Money.grosze(some.principalMinor());
            InterestSheet sheet = calculator.sheet(terms, principal, some.payments(), some.asOf());
            Money used = sheet.credits().stream()
                    .map(credit -> credit.allocation().used())
                    .reduce(Money.grosze(0), Money::plus);
            assertThat(sheet.balance().total().plus(used))
                    .as("seed %d, case %d: %s", seed, i, some)
                    .isEqualTo(principal.plus(sheet.accrued()));

            List<InterestSheet.Payment> sameDay = some.payments().stream()
                    .map(payment -> new InterestSheet.Payment(some.asOf(), payment.amount(), payment.order()))
                    .toList();
            assertThat(calculator
                            .sheet(terms, principal, sameDay.reversed(), some.asOf())
                            .balance()
                            .total())
                    .as("seed %d, case %d reversed: %s", seed, i, some)
                    .isEqualTo(calculator
                            .sheet(terms, principal, sameDay, some.asOf())
                            .balance()
                            .total());
        }
    }

    private InterestSheet sheet(String regime, String principal, String due, String asOf) {
        return calculator.sheet(
                DebtTerms.inZloty(day(due), Regime.parse(regime)), Money.zloty(principal), List.of(), day(asOf));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static List<InterestSheet.Payment> payments(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(";"))
                        .map(InterestCalculatorTests::payment)
                        .toList();
    }

    private static InterestSheet.Payment payment(String text) {
        String[] parts = text.split(":");
        return new InterestSheet.Payment(
                LocalDate.parse(parts[0]),
                Money.exactly(new BigDecimal(parts[1]), Money.PLN),
                parts.length > 2 ? Allocation.Order.PRINCIPAL_FIRST : Allocation.Order.STATUTORY);
    }
}
