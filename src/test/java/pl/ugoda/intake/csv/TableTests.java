package pl.ugoda.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {
    private static final String POLISH = """
            Nr faktury;Termin płatności;Kwota brutto;Nazwa kontrahenta;NIP;E-mail;Telefon
            FV/1/2026;2026-11-16;1 234,56;Łąka i Źdźbło sp. z o.o.;1111111111;biuro@laka.example;600 000 318
            FV/2/2026;16.11.2026;100,00;Żółta Gęś – Śniadania;;;
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "ISO-8859-2", "IBM852"})
    void everyPolishEncodingIsRecognised(String charset) throws IOException {
        String text = charset.startsWith("w") || charset.startsWith("U") ? POLISH : POLISH.replace('–', '-');
        Table table = recognised(text.getBytes(Charset.forName(charset)));

        assertThat(table.charset()).isEqualTo(Charset.forName(charset));
        assertThat(rows(table, text.getBytes(Charset.forName(charset)))
                        .getFirst()
                        .cell(3))
                .isEqualTo("Łąka i Źdźbło sp. z o.o.");
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() throws IOException {
        byte[] content = ("\uFEFF" + POLISH).getBytes(StandardCharsets.UTF_8);

        assertThat(recognised(content).header().getFirst()).isEqualTo("Nr faktury");
    }

    @Test
    void aMarkedWideEncodingIsReadToo() throws IOException {
        byte[] content = ("\uFEFF" + POLISH).getBytes(StandardCharsets.UTF_16LE);

        assertThat(rows(recognised(content), content)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void everySeparatorIsRecognised(String separator) throws IOException {
        String text = "nr faktury;termin;brutto;nazwa\nFV/1;2026-11-16;\"1234,56\";\"Łąka\"\n".replace(";", separator);

        assertThat(recognised(text).separator()).isEqualTo(separator.charAt(0));
        assertThat(rows(text).getFirst().cells()).containsExactly("FV/1", "2026-11-16", "1234,56", "Łąka");
    }

    @Test
    void linesAboveTheHeaderAreSkipped() throws IOException {
        String text = "Hurtownia Brzezina\nRaport z dnia;2026-11-22\n\n" + POLISH;

        assertThat(recognised(text).headerLine()).isEqualTo(4);
        assertThat(rows(text).getFirst().line()).isEqualTo(5);
    }

    @Test
    void aTableWithoutAHeaderLosesNoRow() throws IOException {
        String text = "FV/1;2026-11-16;100,00;Łąka\nFV/2;2026-11-17;50,00;Gęś\n";

        assertThat(recognised(text).headerLine()).isZero();
        assertThat(recognised(text).header()).containsExactly("1", "2", "3", "4");
        assertThat(rows(text)).hasSize(2);
    }

    @Test
    void headersAreGuessed() throws IOException {
        assertThat(Columns.guess(recognised(POLISH).header()).fields().stream().flatMap(Optional::stream))
                .containsExactly(
                        Field.INVOICE_NUMBER,
                        Field.DUE,
                        Field.GROSS,
                        Field.DEBTOR_NAME,
                        Field.NIP,
                        Field.EMAIL,
                        Field.PHONE);
        assertThat(Columns.guess(List.of("uwagi", "NIP", "nip nabywcy")).fields())
                .containsExactly(Optional.empty(), Optional.of(Field.NIP), Optional.empty());
    }

    @Nested
    class Quotes {
        @Test
        void aQuotedCellKeepsSeparatorsQuotesAndLineBreaks() throws IOException {
            String text = "nr;nazwa\n1;\"Pod \"\"Kasztanką\"\";\nspółka\"\n2;Gęś\n";

            assertThat(rows(text).getFirst().cell(1)).isEqualTo("Pod \"Kasztanką\";\nspółka");
            assertThat(rows(text).get(1).line()).isEqualTo(4);
        }

        @Test
        void aQuoteNeverClosedCostsItsOwnRowOnly() throws IOException {
            List<CsvRecord> rows = rows("nr;nazwa\n1;\"Pod Kasztanką\n2;Gęś\n3;Żaba\n");

            assertThat(rows).extracting(CsvRecord::damage).containsExactly(FindingCode.QUOTE_NOT_CLOSED, null, null);
            assertThat(rows.get(2).cells()).containsExactly("3", "Żaba");
        }

        @Test
        void aQuoteInsideATextIsJustALetter() throws IOException {
            assertThat(rows("nr;nazwa\n1;Rura 2\" ocynk\n").getFirst().cell(1)).isEqualTo("Rura 2\" ocynk");
        }
    }

    @Nested
    class NoTable {
        @Test
        void anEmptyFileIsNamed() throws IOException {
            assertThat(problem(new byte[0])).isEqualTo(TableProblem.EMPTY);
            assertThat(problem("\n\n  \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(TableProblem.EMPTY);
        }

        @Test
        void aHeaderAloneIsNamed() throws IOException {
            assertThat(problem("nr faktury;termin;brutto;nazwa\n".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(TableProblem.NO_ROWS);
        }

        @Test
        void aWorkbookIsNamed() throws IOException {
            assertThat(problem(new byte[] {'P', 'K', 3, 4, 20, 0})).isEqualTo(TableProblem.WORKBOOK);
        }

        @Test
        void aPdfIsNamedAlsoWithoutABinaryByteAndBelowAnotherLine() throws IOException {
            assertThat(problem("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(TableProblem.PDF);
            assertThat(problem("@PJL\n%PDF-1.7\n\0\1\2".getBytes(StandardCharsets.ISO_8859_1)))
                    .isEqualTo(TableProblem.PDF);
        }

        @Test
        void bytesThatAreNoTextAreNamed() throws IOException {
            assertThat(problem(new byte[] {'a', ';', 'b', 0, 1, 2})).isEqualTo(TableProblem.NOT_TEXT);
        }

        @Test
        void proseIsNamed() throws IOException {
            assertThat(problem("Szanowni Państwo\nw załączeniu faktura\n".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(TableProblem.ONE_COLUMN);
        }

        @Test
        void aFileOfTwoHundredMegabytesIsNamedWithoutHoldingIt() throws IOException {
            byte[] block = POLISH.getBytes(StandardCharsets.UTF_8);
            ByteSource huge = () -> new RepeatedBytes(block, 200L * 1024 * 1024);

            assertThat(Table.recognise(huge)).isEqualTo(new Table.Recognition.Refused(TableProblem.TOO_LARGE));
        }
    }

    @Test
    void anEndlessLineCostsItsOwnRowOnly() throws IOException {
        List<CsvRecord> rows = rows("nr;nazwa\n1;" + "x".repeat(200_000) + "\n2;Gęś\n");

        assertThat(rows).extracting(CsvRecord::damage).containsExactly(FindingCode.LINE_TOO_LONG, null);
    }

    @Test
    void oldLineEndsAreLineEndsToo() throws IOException {
        assertThat(rows("nr;nazwa\r1;Gęś\r2;Żaba")).hasSize(2);
        assertThat(rows("nr;nazwa\r\n1;Gęś\r\n\r\n2;Żaba\r\n")).hasSize(2);
    }

    static Table recognised(String text) throws IOException {
        return recognised(text.getBytes(StandardCharsets.UTF_8));
    }

    static Table recognised(byte[] content) throws IOException {
        return switch (Table.recognise(ByteSource.of(content))) {
            case Table.Recognition.Recognised(var table) -> table;
            case Table.Recognition.Refused(var problem) ->
                throw new AssertionError(problem + " in " + Arrays.toString(content));
        };
    }

    static List<CsvRecord> rows(String text) throws IOException {
        return rows(recognised(text), text.getBytes(StandardCharsets.UTF_8));
    }

    static List<CsvRecord> rows(Table table, byte[] content) throws IOException {
        List<CsvRecord> found = new ArrayList<>();
        try (Table.Rows rows = table.rows(ByteSource.of(content))) {
            for (CsvRecord row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }

    private static @Nullable TableProblem problem(byte[] content) throws IOException {
        return switch (Table.recognise(ByteSource.of(content))) {
            case Table.Recognition.Recognised(var _) -> null;
            case Table.Recognition.Refused(var problem) -> problem;
        };
    }
}
