package pl.ugoda.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNameTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Żółta Łódź sp. z o.o.|ŻÓŁTA ŁÓDŹ SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
                "Żółta Łódź sp. z o.o.|zolta lodz sp.zo.o.",
                "Hydro-Tarnina S.A.|HYDRO  TARNINA Spółka Akcyjna",
                "Nowodwór Druk Sp. k.|Nowodwór Druk spółka komandytowa w likwidacji",
                "Jan Kowalski|KOWALSKI JAN",
                "J. Kowalski|Kowalski Jan",
                "Usługi Budowlane Jan Kowalski|Jan Kowalski",
                "P.H.U. Klosik|PHU Klosik",
                "sp. z o.o.|SP Z O.O.",
            })
    void theSameNameWrittenInAnotherWayAgrees(String one, String other) {
        assertThat(PartyName.agree(one, other)).isTrue();
        assertThat(PartyName.agree(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Poprawka sp. z o.o.|Żółta Łódź sp. z o.o.",
                "Jan Kowalski|Anna Kowalska",
                "Jan Kowalski|Jan Nowak",
                "Firma sp. z o.o.|Żółta Łódź sp. z o.o.",
                "S.A.|sp. z o.o.",
            })
    void twoFirmsOfOneLegalFormDoNot(String one, String other) {
        assertThat(PartyName.agree(one, other)).isFalse();
        assertThat(PartyName.agree(other, one)).isFalse();
    }

    @Test
    void aNameTellsItsOwnWords() {
        assertThat(PartyName.tellingWords("Łąka i Źdźbło Sp. z o.o.")).containsExactly("laka", "zdzblo");
    }
}
