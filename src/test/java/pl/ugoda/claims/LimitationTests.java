package pl.ugoda.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.claims.Limitation.State;

class LimitationTests {
    @ParameterizedTest(name = "{0} due {1} ends {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BUSINESS|2019-05-10|2022-12-31|art. 118 KC: three years, then the end of the year",
                "SALE|2024-03-01|2026-12-31|art. 554 KC",
                "SALE|2024-12-31|2026-12-31|art. 554 KC: nominally already on the last day",
                "SERVICE|2024-03-01|2026-12-31|art. 751 KC",
                "WORK|2024-03-01|2026-12-31|art. 646 KC",
                "CARRIAGE|2025-03-01|2026-03-01|art. 778 KC: shorter than two years, no end of the year",
                "INSURANCE|2022-01-02|2025-12-31|art. 819 KC",
                "GENERAL|2020-02-29|2026-12-31|art. 118 KC: six years",
                "JUDGMENT|2020-06-01|2026-12-31|art. 125 § 1 KC",
                "BUSINESS|2015-07-08|2018-07-08|before the act of 2018: barred a day before it, to the day",
                "BUSINESS|2015-07-09|2018-12-31|alive on 9 July 2018: the end of the year already counts",
                "GENERAL|2010-03-01|2020-03-01|ten old years end before six new ones",
                "GENERAL|2017-03-01|2024-12-31|six new years from 9 July 2018 end before ten old ones",
            })
    void theEndOfATermFollowsTheCode(ClaimNature nature, LocalDate due, LocalDate end, String source) {
        Limitation limitation = Limitation.of(nature, due, List.of());

        assertThat(limitation.earliestEnd()).as(source).isEqualTo(end);
        assertThat(limitation.latestEnd()).isEqualTo(end);
        assertThat(limitation.sources()).isNotEmpty();
    }

    @Test
    void anInvoiceOfUnknownNatureHasTwoPossibleEnds() {
        Limitation limitation = Limitation.of(ClaimNature.INVOICE, LocalDate.of(2024, 3, 1), List.of());

        assertThat(limitation.earliestEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(limitation.latestEnd()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(limitation.on(LocalDate.of(2026, 7, 3))).isEqualTo(State.OK);
        assertThat(limitation.on(LocalDate.of(2026, 7, 4))).isEqualTo(State.NEAR);
        assertThat(limitation.on(LocalDate.of(2026, 12, 31))).isEqualTo(State.NEAR);
        assertThat(limitation.on(LocalDate.of(2027, 1, 1))).isEqualTo(State.UNKNOWN);
        assertThat(limitation.on(LocalDate.of(2027, 12, 31))).isEqualTo(State.UNKNOWN);
        assertThat(limitation.on(LocalDate.of(2028, 1, 1))).isEqualTo(State.BARRED);
    }

    @Test
    void anAcknowledgmentMakesTheTermRunAnew() {
        Limitation limitation =
                Limitation.of(ClaimNature.BUSINESS, LocalDate.of(2019, 5, 10), List.of(LocalDate.of(2021, 2, 1)));

        assertThat(limitation.latestEnd()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void whatIsBarredIsNotRevivedByAWord() {
        LocalDate due = LocalDate.of(2019, 5, 10);
        Limitation onTheLastDay = Limitation.of(ClaimNature.BUSINESS, due, List.of(LocalDate.of(2022, 12, 31)));
        Limitation aDayLater = Limitation.of(ClaimNature.BUSINESS, due, List.of(LocalDate.of(2023, 1, 1)));

        assertThat(onTheLastDay.latestEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(onTheLastDay.sources()).contains("art. 123 § 1 pkt 2 i art. 124 § 1 KC");
        assertThat(aDayLater.latestEnd()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(aDayLater.sources()).doesNotContain("art. 123 § 1 pkt 2 i art. 124 § 1 KC");
    }

    @Test
    void eachActCountsFromTheOneBefore() {
        Limitation limitation = Limitation.of(
                ClaimNature.SALE,
                LocalDate.of(2020, 3, 1),
                List.of(LocalDate.of(2024, 6, 1), LocalDate.of(2022, 11, 5)));

        assertThat(limitation.latestEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void anActBetweenTheTwoPossibleEndsOfAnInvoiceMovesOnlyTheLaterOne() {
        Limitation limitation =
                Limitation.of(ClaimNature.INVOICE, LocalDate.of(2022, 3, 1), List.of(LocalDate.of(2025, 5, 5)));

        assertThat(limitation.earliestEnd()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(limitation.latestEnd()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(limitation.on(LocalDate.of(2026, 11, 24)))
                .as("perhaps it was barred before it was acknowledged")
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatHappenedBeforeTheDueDateInterruptsNothing() {
        Limitation limitation =
                Limitation.of(ClaimNature.SALE, LocalDate.of(2025, 5, 10), List.of(LocalDate.of(2024, 2, 1)));

        assertThat(limitation.latestEnd()).isEqualTo(LocalDate.of(2027, 12, 31));
    }
}
