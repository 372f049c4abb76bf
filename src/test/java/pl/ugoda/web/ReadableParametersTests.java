package pl.ugoda.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableParametersTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "Żółta Gęś – „Śniadania”", "dwie\r\nlinie\ti tabulator", "🙂"})
    void whatPeopleWriteIsReadable(String value) {
        assertThat(ReadableParameters.isReadable(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\u0001b", "\u001B[2J", "\u007F", "\u0085"})
    void controlCharactersAreNot(String value) {
        assertThat(ReadableParameters.isReadable(value)).isFalse();
    }
}
