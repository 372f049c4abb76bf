package pl.ugoda.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediumTests {
    @ParameterizedTest
    @CsvSource({
        "600 100 200, +48600100200",
        "+48 600-100-200, +48600100200",
        "0048600100200, +48600100200",
        "(22) 555 01 23, +48225550123",
        "+49 30 901820, +4930901820",
    })
    void phoneNumbersGetOneSpelling(String text, String normalized) {
        assertThat(Medium.PHONE.normalize(text)).contains(normalized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "brak", "12345", "600 100 20", "+48 000 000 000", "600100200600100200"})
    void whatIsNoPhoneNumberIsRefused(String text) {
        assertThat(Medium.PHONE.normalize(text)).isEmpty();
    }

    /** Polish mobile numbers are recognised without asking the library; both must know the same ones. */
    @ParameterizedTest
    @MethodSource("everyBeginning")
    void aPolishNumberIsOneExactlyWhenTheLibrarySaysSo(int beginning) throws NumberParseException {
        var library = PhoneNumberUtil.getInstance();
        boolean valid = library.isValidNumber(library.parse(beginning + " 123 456 7", "PL"));
        assertThat(Medium.PHONE.normalize(beginning + " 123 456 7").isPresent()).isEqualTo(valid);
    }

    static IntStream everyBeginning() {
        return IntStream.rangeClosed(10, 99);
    }

    @ParameterizedTest
    @CsvSource({
        "' Ola@Firma.EXAMPLE ', ola@firma.example",
        "biuro@żółw.example, biuro@xn--w-uga1v8h.example",
        "a.b+c@poczta.firma.example, a.b+c@poczta.firma.example",
    })
    void emailAddressesGetOneSpelling(String text, String normalized) {
        assertThat(Medium.EMAIL.normalize(text)).contains(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ola",
                "@firma.example",
                "ola@",
                "ola@firma",
                "ola@@firma.example",
                "o la@firma.example",
                "ola@firma..example",
                "<ola@firma.example>"
            })
    void whatIsNoEmailAddressIsRefused(String text) {
        assertThat(Medium.EMAIL.normalize(text)).isEmpty();
    }

    @Test
    void onlyAMobileNumberTakesAnSms() {
        assertThat(Medium.isMobile("+48600100200")).isTrue();
        assertThat(Medium.isMobile("+48225550123")).isFalse();
    }

    @Test
    void anUnnormalizedContactPointCannotBeMade() {
        assertThatThrownBy(() -> new NewContactPoint(Medium.PHONE, "600 100 200"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
