package pl.ugoda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop! ",
                "STOP sms",
                "wypisz mnie",
                "Rezygnuję.",
                "Nie piszcie do mnie",
                "proszę nie pisać",
                "unsubscribe"
            })
    void aStopIsRecognised(String text) {
        assertThat(StopWords.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zapłacę jutro",
                "Nie mogę teraz zapłacić, proszę o raty",
                "kiedy mam stop zrobić z tym wszystkim bo nie rozumiem",
                "stopniowo spłacę",
            })
    void anythingElseIsNot(String text) {
        assertThat(StopWords.in(text)).isEmpty();
    }
}
