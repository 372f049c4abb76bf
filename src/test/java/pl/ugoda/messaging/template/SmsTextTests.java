package pl.ugoda.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The alphabet and part limits of GSM 03.38 and 3GPP TS 23.040. */
class SmsTextTests {
    @ParameterizedTest(name = "{0} x{1}")
    @CsvFileSource(resources = "/messaging/sms-parts.csv", numLinesToSkip = 1)
    void partsAreCountedAsOperatorsCountThem(
            String text,
            int times,
            SmsText.Encoding encoding,
            int units,
            int parts,
            SmsText.Encoding foldedEncoding,
            int foldedParts) {
        var sms = SmsText.of(text.repeat(times));
        assertThat(sms.encoding()).isEqualTo(encoding);
        assertThat(sms.units()).isEqualTo(units);
        assertThat(sms.parts()).isEqualTo(parts);
        var folded = SmsText.folded(text.repeat(times));
        assertThat(folded.encoding()).isEqualTo(foldedEncoding);
        assertThat(folded.parts()).isEqualTo(foldedParts);
    }

    @Test
    void nothingIsNoMessage() {
        assertThat(SmsText.of("")).isEqualTo(new SmsText("", SmsText.Encoding.GSM7, 0, 0));
    }

    @Test
    void aPairIsNeverSplitOverTwoParts() {
        assertThat(SmsText.of("a".repeat(152) + "€" + "b".repeat(10)).parts()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(152) + "€" + "b".repeat(151)).parts()).isEqualTo(2);
        assertThat(SmsText.of("a".repeat(152) + "€" + "b".repeat(152)).parts()).isEqualTo(3);
        assertThat(SmsText.of("ą".repeat(66) + "👍" + "ą".repeat(10)).parts()).isEqualTo(2);
    }

    @Test
    void foldingKeepsFiguresAndReadableWords() {
        assertThat(SmsText.folded("Zażółć gęślą jaźń").text()).isEqualTo("Zazolc gesla jazn");
        assertThat(SmsText.folded("Masz „zaległość” – 1\u202f120,50\u00a0zł…").text())
                .isEqualTo("Masz \"zaleglosc\" - 1 120,50 zl...");
        assertThat(SmsText.folded("é è à ò ù ì").text())
                .as("in the alphabet already")
                .isEqualTo("é è à ò ù ì");
        assertThat(SmsText.folded("👍").encoding()).isEqualTo(SmsText.Encoding.UCS2);
    }
}
