package pl.ugoda.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.com\")",
                "+48 600 000 318",
                "+1+cmd|' /C calc'!A0",
                "-1+1",
                "-5,00+A1",
                "-",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\uFF1D1+1",
                "'=1+1",
                "''@SUM(A1)"
            })
    void whatBeginsLikeAFormulaIsShownAsText(String cell) {
        assertThat(SpreadsheetText.shielded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5,00", "-1 234.56", "-5", "FV/1/2026", "'tHart B.V.", "a=b", "'"})
    void ordinaryWordsAndNegativeAmountsStayAsTheyAre(String cell) {
        assertThat(SpreadsheetText.shielded(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+48 600 000 318",
                "-5,00",
                "-1+1",
                "@b",
                "'=1+1",
                "''+1",
                "'-5,00",
                "'",
                "'tHart",
                "FV/1",
                "-"
            })
    void whatWasWrittenForASpreadsheetIsReadAsItWas(String cell) throws IOException {
        String line = "\"" + SpreadsheetText.shielded(cell) + "\";x";

        assertThat(read(line).cells()).containsExactly(cell, "x");
    }

    @Test
    void anAmountIsTheSameWithAndWithoutTheApostrophe() throws IOException {
        CsvRecord read = read("'-5,00;-5,00");

        assertThat(read.cell(0)).isEqualTo(read.cell(1)).isEqualTo("-5,00");
    }

    private static CsvRecord read(String line) throws IOException {
        return Objects.requireNonNull(new CsvRecords(new StringReader(line), ';').next());
    }
}
