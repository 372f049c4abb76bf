package pl.ugoda.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.kernel.Money;

class CellTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56|1234.56",
                "1\u00A0234,56 zł|1234.56",
                "1\u202F234\u202F567,8|1234567.80",
                "1234.56|1234.56",
                "1234,56 PLN|1234.56",
                "1.234,56 zł|1234.56",
                "1.234.567,00|1234567.00",
                "3000,|3000.00",
                "000000000100,00|100.00",
                "12|12.00",
                "0,00|0.00",
                "-492,00|-492.00",
                "−492,00|-492.00",
                "492,00-|-492.00",
                "(492,00)|-492.00",
                "1234.5600|1234.56",
                "12345,670|12345.67",
                "zł 5|5.00",
            })
    void amountsAreReadAsPolishProgramsWriteThem(String cell, String amount) {
        assertThat(Cell.amount(cell)).isEqualTo(new Cell.Value<>(Money.zloty(amount)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,300.00|AMBIGUOUS_AMOUNT",
                "1,234|AMBIGUOUS_AMOUNT",
                "1.234|AMBIGUOUS_AMOUNT",
                "1,234,567|AMBIGUOUS_AMOUNT",
                "12 34,00|NOT_AN_AMOUNT",
                "1,23E+05|NOT_AN_AMOUNT",
                "12.345|AMBIGUOUS_AMOUNT",
                "12.3456|NOT_AN_AMOUNT",
                "--5|NOT_AN_AMOUNT",
                "brak|NOT_AN_AMOUNT",
                "12,00 EUR|FOREIGN_CURRENCY",
                "€ 12,00|FOREIGN_CURRENCY",
                "99999999999999,00|AMOUNT_TOO_LARGE",
            })
    void whatCouldBeReadInTwoWaysIsRefused(String cell, FindingCode code) {
        assertThat(Cell.amount(cell)).isEqualTo(new Cell.Wrong<>(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,2026-11-22",
        "22.11.2026,2026-11-22",
        "2.1.2026,2026-01-02",
        "22-11-2026,2026-11-22",
        "22/11/2026,2026-11-22",
        "20261122,2026-11-22",
        "2026-11-22 00:00:00,2026-11-22",
        "2026-11-22T10:30:00Z,2026-11-22",
        "22.11.2026 r.,2026-11-22",
    })
    void daysAreReadAsPolishProgramsWriteThem(String cell, LocalDate day) {
        assertThat(Cell.date(cell)).isEqualTo(new Cell.Value<>(day));
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026,NO_SUCH_DAY",
        "2026-13-01,NO_SUCH_DAY",
        "22.11.26,NOT_A_DATE",
        "46000,NOT_A_DATE",
        "jutro,NOT_A_DATE",
    })
    void aDayThatDoesNotExistIsRefused(String cell, FindingCode code) {
        assertThat(Cell.date(cell)).isEqualTo(new Cell.Wrong<>(code));
    }
}
