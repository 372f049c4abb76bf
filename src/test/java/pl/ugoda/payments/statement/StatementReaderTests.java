package pl.ugoda.payments.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.payments.statement.StatementProblem.Kind;

class StatementReaderTests {
    private static final String TILDE = """
            :20:MT940
            :25:/PL61109010140000071219812874
            :28C:7
            :60F:C261101PLN100,00
            :61:2611041104C123,45N107NONREF//3011243028268271
            107 0
            :86:020~00107
            ~20ZAPŁATA ZA USŁUGĘ NR FV/118
            ~21/11/2026
            ~22\u00ff
            ~3011602202
            ~315473613344650892
            ~32ŁĄKA WZORCOWA SP. Z O.O. UL
            ~33. ŻÓŁTA 1 30-002 KRAKÓW
            ~38PL34116022025473613344650892
            ~602026-11-05
            :62F:C261104PLN223,45
            -
            """;
    private static final String CARET = """
            :20:1
            :25:/PL61109010140000071219812874
            :28C:11/2026
            :60F:C261101PLN000000000000,00
            :61:2611061106CN000000000010,00N723NONREF//CEN8952855113861
            :86:723^00PRZELEW OTRZYMANY ELIXIR   ^34000
            ^3011402004 \s
            ^20Zapłata za fakturę 2026/11/^210278
            ^32ŻUREK WZORCOWY SPÓŁKA JAWNA^33 UL. ŚWIĘTA 3
            ^3834116022025473613344650892
            :62F:C261106PLN000000000010,00
            -
            """;
    private static final String ANGLE = """
            :20:ST
            :25:PL61109010140000071219812874
            :28C:1
            :60F:D261101PLN5,00
            :61:2611101110C15,00S034REF599891
            :86:034<00Przelew przychodzący<103670<20ZAPŁATA FV/13/11/2026<301
            1402004<3134116022025473613344650892<32GĘŚ WZORCOWA S.A.<33OS. P
            OKAZOWE 3/14
            :62F:C261110PLN10,00
            -
            """;
    private static final String COLLECT = """
            \u0001
            :20:ST260604CYC/1
            :25:PL61109010140000071219812874
            :28C:107/1
            :60F:C260604PLN0,00
            :61:2606040604CN69,18NTRFNONREF//EL004391-000970
            911-TRANSAKCJA IPH
            :86:911 TRANSAKCJA IPH; ID IPH: XX000000000014; Z RACH.:\s
            34116022025473613344650892; OD: ŹRÓDŁO WZORCOWE SPÓŁKA Z O.O.\s
            UL.CIEPŁOWNICZA 27 98-300 WIELUŃ; TYT.: 210F1163; DATA STEMPLA:\s
            02.06.2026; TNR: 154961063737599.110001
            :62F:C260604PLN69,18
            -\u0003
            """;

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-2", "windows-1250", "IBM852"})
    void recognisesTheEncodingsOfPolishBanks(String charset) {
        byte[] bytes = TILDE.replace("\u00ff", "").getBytes(Charset.forName(charset));
        StatementFile.Read read = read(bytes);
        assertThat(read.encoding()).isEqualTo(charset);
        Particulars particulars = only(read).particulars();
        assertThat(particulars.title()).isEqualTo("ZAPŁATA ZA USŁUGĘ NR FV/118/11/2026");
        assertThat(particulars.counterpartyName()).isEqualTo("ŁĄKA WZORCOWA SP. Z O.O.");
        assertThat(particulars.counterpartyAddress()).isEqualTo("UL. ŻÓŁTA 1 30-002 KRAKÓW");
        assertThat(particulars.counterpartyAccount()).isEqualTo("34116022025473613344650892");
    }

    @Test
    void theFillerByteOfEmptySubfieldsIsNoLetter() {
        byte[] bytes = TILDE.replace('\u00ff', '\u02d9').getBytes(Charset.forName("ISO-8859-2"));
        assertThat(bytes).contains((byte) 0xFF);
        assertThat(read(bytes).encoding()).isEqualTo("ISO-8859-2");
        assertThat(only(read(bytes)).particulars().title()).isEqualTo("ZAPŁATA ZA USŁUGĘ NR FV/118/11/2026");
    }

    @Test
    void readsCaretSubfieldsWithPaddedAmounts() {
        StatementEntry entry = only(read(CARET.getBytes(Charset.forName("windows-1250"))));
        assertThat(entry.amount()).isEqualTo("10.00");
        assertThat(entry.type()).isEqualTo("N723");
        assertThat(entry.reference()).isEqualTo("CEN8952855113861");
        assertThat(entry.particulars().title()).isEqualTo("Zapłata za fakturę 2026/11/0278");
        assertThat(entry.particulars().counterpartyName()).isEqualTo("ŻUREK WZORCOWY SPÓŁKA JAWNA");
        assertThat(entry.particulars().operation()).isEqualTo("PRZELEW OTRZYMANY ELIXIR");
    }

    @Test
    void readsAngleSubfieldsWrappedAnywhere() {
        StatementFile.Read read = read(ANGLE.getBytes(Charset.forName("IBM852")));
        assertThat(read.statements().getFirst().openingBalance()).isEqualTo("-5.00");
        assertThat(read.statements().getFirst().balances()).isTrue();
        assertThat(only(read).particulars().title()).isEqualTo("ZAPŁATA FV/13/11/2026");
        assertThat(only(read).particulars().counterpartyName()).isEqualTo("GĘŚ WZORCOWA S.A.");
        assertThat(only(read).particulars().counterpartyAddress()).isEqualTo("OS. POKAZOWE 3/14");
    }

    @Test
    void readsTheLabelledTextOfMassPayments() {
        Particulars particulars =
                only(read(COLLECT.getBytes(StandardCharsets.UTF_8))).particulars();
        assertThat(particulars.collectId()).isEqualTo("XX000000000014");
        assertThat(particulars.title()).isEqualTo("210F1163");
        assertThat(particulars.counterpartyAccount()).isEqualTo("34116022025473613344650892");
        assertThat(particulars.counterpartyName()).isEqualTo("ŹRÓDŁO WZORCOWE SPÓŁKA Z O.O.");
        assertThat(particulars.counterpartyAddress()).isEqualTo("UL.CIEPŁOWNICZA 27 98-300 WIELUŃ");
    }

    @Test
    void severalStatementsAndSwiftBlocksAreReadInOrder() {
        String file = "{1:F01BANKPLPWAXXX0000000000}{2:I940BANKPLPWXXXXN}{4:\r\n" + statement("A", "1,00")
                + "-}\r\n{1:F01BANKPLPWAXXX0000000000}{4:\r\n" + statement("B", "2,") + "-}";
        StatementFile.Read read = read(file.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.statements()).extracting(BankStatement::reference).containsExactly("A", "B");
        assertThat(read.statements())
                .extracting(BankStatement::turnover)
                .allSatisfy(sum -> assertThat(sum.scale()).isEqualTo(2));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void reversalsTurnTheSignAndAreMarked() {
        String file = header() + """
                :61:2611041104RC10,00NTRFNONREF//A
                :61:2611041104RDN4,00NTRFNONREF//B
                :62F:D261104PLN6,00
                """;
        StatementFile.Read read = read(file.getBytes(StandardCharsets.US_ASCII));
        assertThat(read.statements().getFirst().entries())
                .extracting(StatementEntry::amount)
                .extracting(Object::toString)
                .containsExactly("-10.00", "4.00");
        assertThat(read.statements().getFirst().entries()).allMatch(StatementEntry::reversal);
        assertThat(read.statements().getFirst().balances()).isTrue();
    }

    @Test
    void theEntryDateTakesTheYearNearestTheValueDate() {
        String file = header() + ":61:2512310102C1,00NTRFNONREF\n:61:2601021231C1,00NTRFNONREF\n";
        assertThat(read(file.getBytes(StandardCharsets.US_ASCII))
                        .statements()
                        .getFirst()
                        .entries())
                .extracting(StatementEntry::bookedOn)
                .containsExactly(LocalDate.of(2026, 1, 2), LocalDate.of(2025, 12, 31));
    }

    @Test
    void aTitleLineThatBeginsWithADashDoesNotEndTheStatement() {
        String file = header() + """
                :61:2611041104C10,00NTRFNONREF//A
                :86:zaplata za
                -FV 12/2026
                :62F:C261104PLN10,00
                -
                """;
        assertThat(only(read(file.getBytes(StandardCharsets.US_ASCII)))
                        .particulars()
                        .title())
                .isEqualTo("zaplata za -FV 12/2026");
    }

    @Test
    void moreThanTwoDecimalsAreKept() {
        String file = header() + ":61:2611041104C18,150NTRFNONREF\n:62F:C261104PLN18,150\n";
        assertThat(only(read(file.getBytes(StandardCharsets.US_ASCII))).amount())
                .isEqualTo("18.150");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3000,|3000.00|5",
                "000000000100,00|100.00|15",
                "1 234,56|1234.56|8",
                "1\u00a0234\u202f567,8|1234567.80|11",
                "1.234,56|1234.56|8",
                "2.402.000,10|2402000.10|12",
                "12.5|12.50|4",
                "11 27421,94|11.00|2",
                "0,015|0.015|5"
            })
    void amountsAreReadAsBanksWriteThem(String written, String amount, int length) {
        Amounts.Leading leading = Amounts.leading(written + "NTRF").orElseThrow();
        assertThat(leading.amount()).isEqualTo(amount);
        assertThat(leading.length()).isEqualTo(length);
    }

    @Nested
    class WhenSomethingIsWrong {
        @Test
        void anUnreadableEntryIsNamedAndTheOthersStand() {
            String file = header() + """
                    :61:2611041104C10,00NTRFNONREF//A
                    :61:this is no entry
                    :86:its text
                    :62F:C261104PLN10,00
                    """;
            StatementFile.Read read = read(file.getBytes(StandardCharsets.US_ASCII));
            assertThat(only(read).amount()).isEqualTo("10.00");
            assertThat(read.problems())
                    .containsExactly(
                            new StatementProblem(6, Kind.UNREADABLE_ENTRY, "this is no entry"),
                            new StatementProblem(7, Kind.TEXT_WITHOUT_ENTRY, "its text"));
            assertThat(only(read).particulars().title()).isEmpty();
        }

        @Test
        void aTruncatedFileLacksItsClosingBalance() {
            String whole = header() + ":61:2611041104C10,00NTRFNONREF//A\n:86:zaplata";
            StatementFile.Read read = read(whole.getBytes(StandardCharsets.US_ASCII));
            assertThat(read.statements().getFirst().balances()).isNull();
            assertThat(read.problems()).extracting(StatementProblem::kind).containsExactly(Kind.NO_CLOSING_BALANCE);
        }

        @Test
        void thirtyFebruaryIsMovedAndFlagged() {
            String file = header() + ":61:2602300301D6,00N024NONREF\n:62F:D260301PLN6,00\n";
            StatementFile.Read read = read(file.getBytes(StandardCharsets.US_ASCII));
            assertThat(only(read).valueOn()).isEqualTo("2026-02-28");
            assertThat(only(read).bookedOn()).isEqualTo("2026-03-01");
            assertThat(read.problems()).extracting(StatementProblem::kind).containsExactly(Kind.IMPOSSIBLE_DATE);
        }

        @Test
        void disagreeingBalancesAreARemarkNotALoss() {
            String file = header() + ":61:2611041104C10,00NTRFNONREF\n:62F:C261104PLN11,00\n";
            StatementFile.Read read = read(file.getBytes(StandardCharsets.US_ASCII));
            assertThat(read.statements().getFirst().balances()).isFalse();
            assertThat(read.problems())
                    .containsExactly(new StatementProblem(1, Kind.BALANCES_DISAGREE, "REF"))
                    .noneMatch(problem -> problem.kind().losesSomething());
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>'|camt.053.001.08",
                    "'\"Data operacji\",\"Data waluty\",\"Typ transakcji\",\"Kwota\"'|CSV: PKO BP",
                    "'#Data operacji;#Opis operacji;#Rachunek;#Kwota;'|CSV: mBank",
                    "'date;payer;amount;balance'|CSV"
                })
        void otherFormatsAreNamed(String file, String name) {
            assertThat(StatementReader.read(file.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new StatementFile.Refused(new StatementProblem(1, Kind.NOT_SUPPORTED_YET, name)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\r\n \t", "\uFEFF"})
        void anEmptyFileIsCalledEmpty(String file) {
            assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.EMPTY);
        }

        @ParameterizedTest
        @ValueSource(strings = {"hello", "PK\u0003\u0004", "<html><body>log in</body></html>", "%PDF-1.7"})
        void junkIsNoStatement(String file) {
            assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.NOT_A_STATEMENT);
        }

        @Test
        void anEntityBombIsNeverParsed() {
            String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
            assertThat(refusal(bomb.getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.NOT_A_STATEMENT);
        }

        @Test
        void aHugeFileIsRefusedUnread() {
            assertThat(refusal(new byte[StatementReader.MOST_BYTES + 1])).isEqualTo(Kind.TOO_LARGE);
        }

        @Test
        void aHeaderAloneIsNoStatement() {
            assertThat(refusal(":20:REF\n:25:123\n".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(Kind.NO_ENTRIES_AND_NO_BALANCE);
        }

        private Kind refusal(byte[] bytes) {
            StatementFile file = StatementReader.read(bytes);
            assertThat(file).isInstanceOf(StatementFile.Refused.class);
            return ((StatementFile.Refused) file).problem().kind();
        }
    }

    private static String header() {
        return """
                :20:REF
                :25:PL61109010140000071219812874
                :28C:1
                :60F:C261103PLN0,00
                """;
    }

    private static String statement(String reference, String amount) {
        return List.of(
                        ":20:" + reference,
                        ":25:PL61109010140000071219812874",
                        ":28C:1",
                        ":60F:C261103PLN0,",
                        ":61:2611041104C" + amount + "NTRFNONREF//X",
                        ":86:text",
                        ":62F:C261104PLN" + amount)
                .stream()
                .map(line -> line + "\r\n")
                .reduce("", String::concat);
    }

    private static StatementFile.Read read(byte[] bytes) {
        StatementFile file = StatementReader.read(bytes);
        assertThat(file).isInstanceOf(StatementFile.Read.class);
        return (StatementFile.Read) file;
    }

    private static StatementEntry only(StatementFile.Read read) {
        assertThat(read.statements()).hasSize(1);
        assertThat(read.statements().getFirst().entries()).hasSize(1);
        return read.statements().getFirst().entries().getFirst();
    }
}
