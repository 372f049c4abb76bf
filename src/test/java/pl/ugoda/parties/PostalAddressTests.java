package pl.ugoda.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ul. Lipowa 1/2, 00-950 Warszawa      | ul. Lipowa 1/2  | 00-950 | Warszawa
            ul. Lipowa 1; 00950 Warszawa         | ul. Lipowa 1    | 00-950 | Warszawa
            00-950 Warszawa, ul. Lipowa 1        | ul. Lipowa 1    | 00-950 | Warszawa
            Wólka Przykładowa 7, 05-500 Piaseczno| Wólka Przykładowa 7 | 05-500 | Piaseczno
            """)
    void readsWhatInvoicesPrint(String text, String street, String code, String city) {
        assertThat(PostalAddress.parse(text)).contains(new PostalAddress(street, code, city, "PL"));
    }

    @Test
    void keepsWhatItCannotRead() {
        assertThat(PostalAddress.parse("Elm Street 3, Springfield"))
                .contains(new PostalAddress("Elm Street 3, Springfield", "", "", "PL"));
        assertThat(PostalAddress.parse(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ul. Lipowa 1\n", "ul. Lipowa\r\n1", "\r"})
    void eachPartStandsOnOneLine(String street) {
        assertThatThrownBy(() -> new PostalAddress(street, "00-950", "Warszawa", "PL"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PostalAddress("ul. Lipowa 1", "00-950", street, "PL"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ul. Lipowa 1\n00-950 Warszawa",
                "ul. Lipowa 1\r00-950 Warszawa",
                "ul. Lipowa 1\u202800-950 Warszawa"
            })
    void severalLinesAreReadWhateverBreaksThem(String text) {
        assertThat(PostalAddress.parse(text)).contains(new PostalAddress("ul. Lipowa 1", "00-950", "Warszawa", "PL"));
    }

    @Test
    void survivesStorage() {
        var address = new PostalAddress("", "00-950", "Warszawa", "PL");

        assertThat(PostalAddress.ofStored(address.stored())).isEqualTo(address);
        assertThat(address.line()).isEqualTo("00-950 Warszawa");
    }
}
