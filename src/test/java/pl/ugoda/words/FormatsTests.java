package pl.ugoda.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

class FormatsTests {
    private final Formats polish = Formats.of(Language.PL);
    private final Formats english = Formats.of(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0.00, '0,00\u00A0zł', PLN\u00A00.00, '0,00 zł'",
        "0.30, '0,30\u00A0zł', PLN\u00A00.30, '0,30 zł'",
        "149.00, '149,00\u00A0zł', PLN\u00A0149.00, '149,00 zł'",
        "1227.35, '1\u202F227,35\u00A0zł', 'PLN\u00A01,227.35', '1 227,35 zł'",
        "-1000000.01, '\u22121\u202F000\u202F000,01\u00A0zł', 'PLN\u00A0\u22121,000,000.01', '-1 000 000,01 zł'"
    })
    void money(String amount, String pl, String en, String sms) {
        Money money = Money.zloty(amount);
        assertThat(polish.money(money)).isEqualTo(pl);
        assertThat(english.money(money)).isEqualTo(en);
        assertThat(polish.plain().money(money)).isEqualTo(sms);
    }

    @Test
    void aForeignCurrencyKeepsItsCode() {
        Money euro = new Money(123456, Currency.getInstance("EUR"));
        assertThat(polish.money(euro)).isEqualTo("1\u202F234,56\u00A0EUR");
        assertThat(english.money(euro)).isEqualTo("EUR\u00A01,234.56");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, dziś, today",
        "2026-11-24, jutro, tomorrow",
        "2026-11-22, wczoraj, yesterday",
        "2026-07-01, 1.07, 1 Jul",
        "2027-01-11, 11.01.2027, 11 Jan 2027"
    })
    void relativeDays(LocalDate date, String pl, String en) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(polish.plain().relative(date, today)).isEqualTo(pl);
        assertThat(english.plain().relative(date, today)).isEqualTo(en);
    }

    @Test
    void aMomentIsToldInWarsaw() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(polish.moment(Instant.parse("2026-11-22T19:14:00Z"), today)).isEqualTo("wczoraj, 20:14");
        assertThat(polish.moment(Instant.parse("2026-11-19T01:03:00Z"), today)).isEqualTo("19.11, 2:03");
        assertThat(english.time(Instant.parse("2026-07-19T01:03:00Z"))).isEqualTo("03:03");
    }

    @Test
    void datesForTablesAndHeads() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(polish.tableDate(day)).isEqualTo("02.11.2026");
        assertThat(english.plain().tableDate(day)).isEqualTo("2 Nov 2026");
        assertThat(polish.plain().month(day)).isEqualTo("listopad 2026");
        assertThat(polish.plain().fullWeekday(day)).isEqualTo("poniedziałek, 2 listopada 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S, 1 min, 1 min",
        "PT59M, 59 min, 59 min",
        "PT14H, 14 godz., 14 h",
        "P1D, 1 dzień, 1 day",
        "P3D, 3 dni, 3 days"
    })
    void ages(Duration age, String pl, String en) {
        assertThat(polish.plain().age(age)).isEqualTo(pl);
        assertThat(english.plain().age(age)).isEqualTo(en);
    }

    @Test
    void numbersOfOthers() {
        assertThat(polish.plain().account(Nrb.of("114020040000310201234567")))
                .matches("\\d{2} 1140 2004 0000 3102 0123 4567");
        assertThat(polish.nip(new Nip("0001234567"))).isEqualTo("000-123-45-67");
        assertThat(polish.percent(0.625)).isEqualTo("63%");
        assertThat(polish.rate(new BigDecimal("11.25"))).isEqualTo("11,25%");
        assertThat(polish.number(207000)).isEqualTo("207\u202F000");
    }
}
