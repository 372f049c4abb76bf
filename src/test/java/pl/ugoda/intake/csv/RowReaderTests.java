package pl.ugoda.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.parties.DebtorKind;

class RowReaderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER =
            "nr faktury;data wystawienia;termin;brutto;zapłacono;waluta;nazwa;nip;e-mail;telefon;debtor_kind;interest\n";

    @Test
    void anOrdinaryRowIsAnInvoiceAndItsDebtor() throws IOException {
        InvoiceRow row = understood(
                "FV/1;2026-11-02;16.11.2026;1 234,56 zł;234,56;PLN;Ogrody Mirabela sp. z o.o.;111-111-11-11;biuro@mirabela.example;600 000 318;;");

        assertThat(row.externalKey()).isEqualTo("FV/1");
        assertThat(row.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(row.due()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(row.amount()).isEqualTo(Money.zloty("1000.00"));
        assertThat(row.debtor().nip()).isEqualTo(new Nip("1111111111"));
        assertThat(row.debtor().phone()).isEqualTo("+48600000318");
        assertThat(row.debtor().kind()).isEqualTo(DebtorKind.COMPANY);
    }

    @Nested
    class WhoOwes {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Ogrody Mirabela sp. z o.o.|1111111111|COMPANY|true",
                    "Hydro-Tarnina Spółka Akcyjna|1111111111|COMPANY|true",
                    "Hydro-Tarnina S.A.|1111111111|COMPANY|true",
                    "Elektro-Żbik sp.j.|1111111111|COMPANY|true",
                    "Nowodwór Druk Sp. k.|1111111111|COMPANY|true",
                    "Pod Kasztanką P.S.A.|1111111111|COMPANY|true",
                    "Kasztanka prosta spółka akcyjna|1111111111|COMPANY|true",
                    "Auto-Serwis Podgaje s.c.|1111111111|SOLE_TRADER|false",
                    "Auto-Serwis Podgaje|1111111111|SOLE_TRADER|false",
                    "Klient Zmyślony||CONSUMER|true",
                    "Ogrody Mirabela sp. z o.o.||CONSUMER|false",
                    "Sawa Salon|1111111111|SOLE_TRADER|false",
                })
        void aCompanyNeedsANipAndACompanysName(String name, String nip, DebtorKind kind, boolean clear)
                throws IOException {
            RowDebtor debtor = understood("1;;2026-11-16;1;;;" + name + ";" + (nip == null ? "" : nip) + ";;;;")
                    .debtor();

            assertThat(debtor.kind()).isEqualTo(kind);
            assertThat(debtor.kindIsClear()).isEqualTo(clear);
        }

        @Test
        void theColumnBeatsTheGuess() throws IOException {
            assertThat(understood("1;;2026-11-16;1;;;Gmina Zmyślona;1111111111;;;jst;")
                            .debtor()
                            .kind())
                    .isEqualTo(DebtorKind.PUBLIC_BODY);
        }

        @Test
        void aContactThatCannotWorkIsLeftOutWithAWarning() throws IOException {
            RowReading reading = read("1;;2026-11-16;1;;;Klient Zmyślony;;to nie adres;123;;");

            assertThat(reading).isInstanceOf(RowReading.Understood.class);
            assertThat(reading.findings())
                    .containsExactly(
                            Finding.of(FindingCode.EMAIL_IGNORED, Field.EMAIL),
                            Finding.of(FindingCode.PHONE_IGNORED, Field.PHONE));
        }

        @Test
        void aWrongCheckDigitIsAWarning() throws IOException {
            assertThat(read("1;;2026-11-16;1;;;Żbik sp. z o.o.;1234567890;;;;").findings())
                    .containsExactly(Finding.of(FindingCode.CHECK_DIGIT, Field.NIP));
        }
    }

    @Nested
    class WhatIsWrong {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    ";;2026-11-16;1;;;A;;;;;|MISSING|INVOICE_NUMBER",
                    "1;;;1;;;A;;;;;|MISSING|DUE",
                    "1;;2026-11-16;1;;;;;;;;|MISSING|DEBTOR_NAME",
                    "1;;31.02.2026;1;;;A;;;;;|NO_SUCH_DAY|DUE",
                    "1;2026-11-23;2026-12-01;1;;;A;;;;;|DATE_IN_FUTURE|ISSUED_ON",
                    "1;;2099-12-01;1;;;A;;;;;|DATE_IN_FUTURE|DUE",
                    "1;;1900-01-01;1;;;A;;;;;|DATE_TOO_OLD|DUE",
                    "1;;2026-11-16;12,300.00;;;A;;;;;|AMBIGUOUS_AMOUNT|GROSS",
                    "1;;2026-11-16;-492,00;;;A;;;;;|NEGATIVE_AMOUNT|GROSS",
                    "1;;2026-11-16;0,00;;;A;;;;;|ZERO_AMOUNT|GROSS",
                    "1;;2026-11-16;1;;EUR;A;;;;;|FOREIGN_CURRENCY|CURRENCY",
                    "1;;2026-11-16;1;;;A;12345;;;;|NOT_A_NIP|NIP",
                    "1;;2026-11-16;1;;;A;;;;kosmita;|UNKNOWN_DEBTOR_KIND|DEBTOR_KIND",
                    "1;;2026-11-16;1;;;A;;;;;lichwa|UNKNOWN_INTEREST|INTEREST",
                    "1;;2026-11-16;1;;;A\uFFFD;;;;;|UNREADABLE_LETTERS|DEBTOR_NAME",
                })
        void everyErrorNamesItsField(String row, FindingCode code, Field field) throws IOException {
            RowReading reading = read(row);

            assertThat(reading).isInstanceOf(RowReading.Refused.class);
            assertThat(reading.findings()).contains(Finding.of(code, field));
        }

        @Test
        void allErrorsOfARowAreNamedAtOnce() throws IOException {
            assertThat(read(";;31.02.2026;x;;;;;;;;").findings()).hasSize(4);
        }

        @Test
        void aRowCutOffIsRefused() throws IOException {
            assertThat(read("1;;2026-11-16;12").findings()).contains(new Finding(FindingCode.TOO_FEW_CELLS, null));
        }

        @Test
        void aPaidInvoiceIsListedYetOpensNothing() throws IOException {
            assertThat(read("1;;2026-11-16;100,00;100,00;;A;;;;;")).isInstanceOf(RowReading.ReadOnly.class);
        }
    }

    @Nested
    class HowMuchIsOwed {
        @Test
        void whatIsLeftIsOwedAndThePaymentIsNotSubtractedASecondTime() throws IOException {
            String header = "Nr faktury;Termin;Nabywca;Zapłacono;Pozostało\n";

            assertThat(owed(header, "POZ/1;31.10.2026;Reszta Jan;300,00;500,00"))
                    .isEqualTo(Money.zloty("500.00"));
            assertThat(owed(header, "POZ/2;31.10.2026;Reszta Jan;600,00;500,00"))
                    .isEqualTo(Money.zloty("500.00"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // gross, paid, left, what is owed
                    "800,00|300,00|500,00|500.00",
                    "800,00||500,00|500.00",
                    "800,00|300,00||500.00",
                    "|300,00|500,00|500.00",
                    "||500,00|500.00",
                })
        void whatIsSaidTwiceAndAgreesIsSaidOnce(String gross, String paid, String left, String owed)
                throws IOException {
            assertThat(owed(ALL_THREE, threeAmounts(gross, paid, left))).isEqualTo(Money.zloty(owed));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "800,00|300,00|600,00|AMOUNTS_DISAGREE|LEFT",
                    "800,00|0,00|500,00|AMOUNTS_DISAGREE|LEFT",
                    "800,00||900,00|AMOUNTS_DISAGREE|LEFT",
                    // An empty rest: all of it, or nothing?
                    "800,00|||MISSING|LEFT",
                    "|300,00||MISSING|LEFT",
                    "|||MISSING|LEFT",
                    "800,00|300,00|12,300.00|AMBIGUOUS_AMOUNT|LEFT",
                    "||-5,00|NEGATIVE_AMOUNT|LEFT",
                    "-800,00||-800,00|NEGATIVE_AMOUNT|GROSS",
                    "||99999999999,00|AMOUNT_TOO_LARGE|LEFT",
                })
        void whatContradictsItselfOrIsNotSaidIsAskedFor(
                String gross, String paid, String left, FindingCode code, Field field) throws IOException {
            RowReading reading = read(ALL_THREE, threeAmounts(gross, paid, left));

            assertThat(reading).isInstanceOf(RowReading.Refused.class);
            assertThat(reading.findings()).containsExactly(Finding.of(code, field));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"800,00|800,00|0,00", "||0,00", "800,00|900,00|-100,00"})
        void whereNothingIsLeftNothingIsOpened(String gross, String paid, String left) throws IOException {
            RowReading reading = read(ALL_THREE, threeAmounts(gross, paid, left));

            assertThat(reading).isInstanceOf(RowReading.ReadOnly.class);
            assertThat(reading.findings()).containsExactly(Finding.of(FindingCode.ALREADY_PAID, Field.LEFT));
        }

        @Test
        void aTableThatTellsWhatIsLeftNeedsNoGrossAmount() {
            assertThat(Columns.guess(List.of("nr faktury", "termin", "nabywca", "Pozostało do zapłaty"))
                            .missing())
                    .isEmpty();
            assertThat(Columns.guess(List.of("nr faktury", "termin", "nabywca", "zapłacono"))
                            .missing())
                    .containsExactly(Field.GROSS);
        }

        @Test
        void aNameThatMeansTheWholeOrTheRestIsLeftToAPersonWhereItMatters() {
            assertThat(Columns.guess(List.of("Do zapłaty", "Zapłacono")).fields())
                    .containsExactly(Optional.empty(), Optional.of(Field.PAID));
            assertThat(Columns.guess(List.of("Do zapłaty")).fields()).containsExactly(Optional.of(Field.LEFT));
            assertThat(Columns.guess(List.of("Brutto", "Zapłacono", "Do zapłaty"))
                            .fields())
                    .containsExactly(Optional.of(Field.GROSS), Optional.of(Field.PAID), Optional.of(Field.LEFT));
        }

        private static final String ALL_THREE = "nr faktury;termin;nazwa;brutto;zapłacono;pozostało\n";

        private static String threeAmounts(@Nullable String gross, @Nullable String paid, @Nullable String left) {
            return "1;2026-11-16;A;" + orEmpty(gross) + ";" + orEmpty(paid) + ";" + orEmpty(left);
        }

        private static String orEmpty(@Nullable String cell) {
            return cell == null ? "" : cell;
        }

        private static Money owed(String header, String row) throws IOException {
            return understood(header, row).amount();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whatWasWrittenIsReadBack(int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(HEADER);
        List<Money> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Money amount = Money.grosze(1 + random.nextInt(100_000_000));
            written.add(amount);
            text.append("FV/%d;;2026-11-16;%s;;;\"Gęś; \"\"%d\"\"\";;;;;%n"
                    .formatted(i, shape(amount, random.nextInt(4)), i));
        }
        List<Money> read = new ArrayList<>();
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        Table table = TableTests.recognised(content);
        RowReader reader = new RowReader(Columns.guess(table.header()), TODAY);
        for (CsvRecord row : TableTests.rows(table, content)) {
            read.add(((RowReading.Understood) reader.read(row)).row().amount());
        }
        assertThat(read).isEqualTo(written);
    }

    private static String shape(Money amount, int shape) {
        String plain = amount.amount().toPlainString();
        return switch (shape) {
            case 0 -> plain;
            case 1 -> plain.replace('.', ',');
            case 2 -> grouped(plain, '\u00A0').replace('.', ',') + " zł";
            default -> grouped(plain, '.');
        };
    }

    private static String grouped(String plain, char sign) {
        String whole = plain.substring(0, plain.indexOf('.'));
        String groups = whole.replaceAll("\\B(?=(\\d{3})+$)", String.valueOf(sign));
        return groups + "," + plain.substring(plain.indexOf('.') + 1);
    }

    private static InvoiceRow understood(String row) throws IOException {
        return understood(HEADER, row);
    }

    private static InvoiceRow understood(String header, String row) throws IOException {
        return switch (read(header, row)) {
            case RowReading.Understood(var invoice, var _) -> invoice;
            case RowReading.ReadOnly(var findings) -> throw new AssertionError(findings.toString());
            case RowReading.Refused(var findings) -> throw new AssertionError(findings.toString());
        };
    }

    private static RowReading read(String row) throws IOException {
        return read(HEADER, row);
    }

    private static RowReading read(String header, String row) throws IOException {
        byte[] content = (header + row + "\n").getBytes(StandardCharsets.UTF_8);
        Table table = TableTests.recognised(content);
        return new RowReader(Columns.guess(table.header()), TODAY)
                .read(TableTests.rows(table, content).getFirst());
    }
}
