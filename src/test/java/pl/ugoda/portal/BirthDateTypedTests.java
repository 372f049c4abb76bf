package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.portal.Answer.Reading;

/** People write their birthday as they always did; what cannot be one costs them nothing and is named. */
class BirthDateTypedTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "7, 4, 1985, 1985-04-07",
        "07, 04, 1985, 1985-04-07",
        "7., 4., 1985, 1985-04-07",
        "7, kwiecień, 1985, 1985-04-07",
        "7, kwietnia, 1985 r., 1985-04-07",
        "1, maj, 1978, 1978-05-01",
        "1, IV, 1978, 1978-04-01",
        "31, paź., 1978, 1978-10-31",
        "31, października, 1978, 1978-10-31",
        "3, October, 1978, 1978-10-03",
        "5, 5, 78, 1978-05-05",
        "5, 5, 87, 1987-05-05",
        "5, 5, 05, 2005-05-05",
        "29, 2, 2000, 2000-02-29",
    })
    void isUnderstoodAsItIsWritten(String day, String month, String year, LocalDate meant) {
        assertThat(BirthDateTyped.read(day, month, year, TODAY))
                .isEqualTo(new Reading.Read(new Answer.BirthDate(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "32, 5, 1978, day",
        "'', 5, 1978, day",
        "0, 5, 1978, day",
        "5, 13, 1978, month",
        "5, '', 1978, month",
        "5, abc, 1978, month",
        "5, 5, '', year",
        "5, 5, 978, year",
        "5, 5, 1778, year",
        "5, 5, 2078, year",
        "29, 2, 1999, no-such-day",
        "31, 4, 1985, no-such-day",
    })
    void whatCannotBeReadIsNamed(String day, String month, String year, String problem) {
        assertThat(BirthDateTyped.read(day, month, year, TODAY)).isEqualTo(new Reading.Unreadable(problem));
    }

    @ParameterizedTest
    @CsvSource({"20", "16", "26"})
    void twoDigitsThatMayMeanTwoYearsAreAskedForInFull(String year) {
        assertThat(BirthDateTyped.read("5", "5", year, TODAY)).isEqualTo(new Reading.Unreadable("year"));
    }
}
