package pl.ugoda.intake.ksef;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.intake.ksef.FaFixtures.anInvoice;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.intake.ksef.FileProblem.Kind;
import pl.ugoda.kernel.Money;

class InvoiceReaderTests {
    @Test
    void anOrdinaryInvoiceSaysWhoOwesWhatSinceWhen() {
        Invoice invoice = read(anInvoice());

        assertThat(invoice.form()).isEqualTo("FA (3)");
        assertThat(invoice.number()).isEqualTo("FV/2026/0701");
        assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(invoice.soldOn()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(invoice.due()).contains(LocalDate.of(2026, 11, 16));
        assertThat(invoice.amountDue()).isEqualTo(Money.zloty("1230.00"));
        assertThat(invoice.buyer().nip()).isEqualTo("1111111111");
        assertThat(invoice.buyer().address()).isEqualTo("ul. Różana 7, 00-002 Zmyślona");
        assertThat(invoice.buyer().email()).isEqualTo("biuro@mirabela.example");
        assertThat(invoice.readOnly()).isEmpty();
        assertThat(invoice.warnings()).isEmpty();
    }

    @Nested
    class WhatIsDue {
        @Test
        void theSettlementOnTheInvoiceBeatsItsGross() {
            Invoice invoice = read(anInvoice().with("<Rozliczenie><DoZaplaty>739.01</DoZaplaty></Rozliczenie>"));

            assertThat(invoice.gross()).isEqualTo(Money.zloty("1230.00"));
            assertThat(invoice.amountDue()).isEqualTo(Money.zloty("739.01"));
        }

        @Test
        void partPaymentsAreTakenOff() {
            Invoice invoice = read(anInvoice().paidBy("""
                    <ZnacznikZaplatyCzesciowej>1</ZnacznikZaplatyCzesciowej>
                    <ZaplataCzesciowa><KwotaZaplatyCzesciowej>200</KwotaZaplatyCzesciowej></ZaplataCzesciowa>
                    <ZaplataCzesciowa><KwotaZaplatyCzesciowej>30.5</KwotaZaplatyCzesciowej></ZaplataCzesciowa>
                    """));

            assertThat(invoice.alreadyPaid()).isEqualTo(Money.zloty("230.50"));
            assertThat(invoice.amountDue()).isEqualTo(Money.zloty("999.50"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<Zaplacono>1</Zaplacono>",
                    "<ZnacznikZaplatyCzesciowej>2</ZnacznikZaplatyCzesciowej>",
                })
        void aPaidInvoiceOpensNoClaim(String paid) {
            Invoice invoice = read(anInvoice().paidBy(paid));

            assertThat(invoice.amountDue().isZero()).isTrue();
            assertThat(invoice.readOnly()).contains(ReadOnlyReason.ALREADY_PAID);
        }

        @Test
        void whatTheSellerOwesIsNegative() {
            Invoice invoice = read(anInvoice().with("<Rozliczenie><DoRozliczenia>10.00</DoRozliczenia></Rozliczenie>"));

            assertThat(invoice.amountDue()).isEqualTo(Money.zloty("-10.00"));
            assertThat(invoice.readOnly()).contains(ReadOnlyReason.NOTHING_DUE);
        }

        @ParameterizedTest
        @CsvSource({
            "KOR,CORRECTION",
            "KOR_ZAL,CORRECTION",
            "KOR_ROZ,CORRECTION",
            "ZAL,ADVANCE",
            "ROZ,FINAL",
            "UPR,SIMPLIFIED"
        })
        void otherKindsAreReadYetOpenNoClaim(String kind, ReadOnlyReason reason) {
            assertThat(read(anInvoice().kind(kind)).readOnly()).contains(reason);
        }

        @Test
        void aCorrectionNamesTheInvoiceAndTheDifference() {
            Invoice invoice = read(anInvoice()
                    .kind("KOR")
                    .gross("-200")
                    .with("<DaneFaKorygowanej><NrFaKorygowanej>FV/1</NrFaKorygowanej></DaneFaKorygowanej>"));

            assertThat(invoice.corrects()).isEqualTo("FV/1");
            assertThat(invoice.gross()).isEqualTo(Money.zloty("-200.00"));
        }

        @Test
        void onlyZlotyOpensAClaim() {
            assertThat(read(anInvoice().in("EUR")).readOnly()).contains(ReadOnlyReason.FOREIGN_CURRENCY);
        }
    }

    @Nested
    class WhenItIsDue {
        @Test
        void theEarliestOfSeveralDatesCountsAndIsFlagged() {
            Invoice invoice = read(anInvoice().paidBy("""
                    <TerminPlatnosci><Termin>2027-01-10</Termin></TerminPlatnosci>
                    <TerminPlatnosci><Termin>2026-12-10</Termin></TerminPlatnosci>
                    """));

            assertThat(invoice.due()).contains(LocalDate.of(2026, 12, 10));
            assertThat(invoice.warnings()).contains(InvoiceWarning.SEVERAL_DUE_DATES);
        }

        @ParameterizedTest
        @CsvSource({
            "14 dni od daty wystawienia,2026-11-16",
            "2 tygodnie od dnia wystawienia faktury,2026-11-16",
            "1 miesiąc od daty sprzedaży,2026-11-30",
        })
        void aTermInWordsIsComputedWhenItsEventIsOnTheInvoice(String words, LocalDate due) {
            var term = "<TerminPlatnosci><TerminOpis>" + words + "</TerminOpis></TerminPlatnosci>";

            assertThat(read(anInvoice().form("FA (2)").paidBy(term)).due()).contains(due);
        }

        @Test
        void aTermSplitIntoPartsIsComputedToo() {
            var term = "<TerminPlatnosci><TerminOpis><Ilosc>14</Ilosc><Jednostka>dni</Jednostka>"
                    + "<ZdarzeniePoczatkowe>wystawienie faktury</ZdarzeniePoczatkowe></TerminOpis></TerminPlatnosci>";

            assertThat(read(anInvoice().paidBy(term)).due()).contains(LocalDate.of(2026, 11, 16));
        }

        @Test
        void aTermFromAnUnknownEventStaysUnknownAndIsFlagged() {
            Invoice invoice = read(anInvoice()
                    .paidBy("<TerminPlatnosci><TerminOpis>14 dni od doręczenia</TerminOpis></TerminPlatnosci>"));

            assertThat(invoice.due()).isEmpty();
            assertThat(invoice.warnings()).contains(InvoiceWarning.NO_DUE_DATE);
        }

        @Test
        void aDueDateBeforeTheDayOfIssueIsFlagged() {
            assertThat(read(anInvoice().issued("2026-11-20")).warnings()).contains(InvoiceWarning.DUE_BEFORE_ISSUE);
        }
    }

    @Nested
    class WhoIsNamed {
        @Test
        void aFactorIsFlaggedAndItsAccountIsNotTheSellers() {
            Invoice invoice = read(
                    anInvoice()
                            .paidBy(
                                    "<RachunekBankowyFaktora><NrRB>73111111111111111111111111</NrRB></RachunekBankowyFaktora>"));

            assertThat(invoice.warnings()).contains(InvoiceWarning.FACTOR);
            assertThat(invoice.bankAccount()).isNull();
        }

        @Test
        void aThirdPartyThatPaysIsFlagged() {
            assertThat(read(anInvoice().third("<Podmiot3><Rola>6</Rola></Podmiot3>"))
                            .warnings())
                    .contains(InvoiceWarning.THIRD_PARTY_PAYS);
        }

        @Test
        void aWrongCheckDigitIsAWarning() {
            assertThat(read(anInvoice().buyer("<NIP>1234567890</NIP>")).warnings())
                    .contains(InvoiceWarning.BUYER_NIP_CHECK_DIGIT);
        }

        @Test
        void aForeignBuyerKeepsTheirNumber() {
            Invoice invoice = read(anInvoice().buyer("<KodUE>DE</KodUE><NrVatUE>999888777</NrVatUE>"));

            assertThat(invoice.buyer().nip()).isNull();
            assertThat(invoice.buyer().foreignId()).isEqualTo("DE999888777");
        }

        @Test
        void theNumberOfTheNationalSystemIsTakenFromTheFileNameWhenItsCheckAgrees() {
            byte[] content = anInvoice().bytes();

            assertThat(invoice(InvoiceReader.read("9999999999-20260215-0100001AF629-A5.xml", content))
                            .ksefNumber())
                    .isEqualTo("9999999999-20260215-0100001AF629-A5");
            assertThat(invoice(InvoiceReader.read("9999999999-20260215-0100001AF629-A6.xml", content))
                            .ksefNumber())
                    .isNull();
        }
    }

    @Nested
    class BrokenAndHostileFiles {
        @Test
        void anEmptyFileIsNamed() {
            assertThat(problem(new byte[0]).kind()).isEqualTo(Kind.EMPTY);
        }

        @Test
        void aTruncatedFileIsNamedWithItsPlace() {
            String xml = anInvoice().xml();
            FileProblem problem = problem(xml.substring(0, xml.length() / 2).getBytes(StandardCharsets.UTF_8));

            assertThat(problem.kind()).isEqualTo(Kind.NOT_WELL_FORMED);
            assertThat(problem.line()).isPositive();
            assertThat(problem.sentence()).startsWith("line ");
        }

        @Test
        void aCommaInAnAmountIsRefusedWithItsPlace() {
            FileProblem problem = problem(anInvoice().gross("1230,00").bytes());

            assertThat(problem.kind()).isEqualTo(Kind.BAD_AMOUNT);
            assertThat(problem.subject()).isEqualTo("P_15 = 1230,00");
            assertThat(problem.line()).isEqualTo(20);
        }

        @Test
        void aDayThatDoesNotExistIsRefusedWithItsPlace() {
            assertThat(problem(anInvoice().issued("2026-02-30").bytes()).kind()).isEqualTo(Kind.BAD_DATE);
        }

        @Test
        void aMissingNumberIsNamed() {
            assertThat(problem(anInvoice().number("").bytes()).subject()).isEqualTo("Fa/P_2");
        }

        @Test
        void anExternalEntityIsRefusedAndNothingIsFetched() {
            FileProblem problem = problem("""
                    <?xml version="1.0"?>
                    <!DOCTYPE Faktura [<!ENTITY leak SYSTEM "file:///etc/passwd">]>
                    <Faktura><Fa><P_2>&leak;</P_2></Fa></Faktura>
                    """.getBytes(StandardCharsets.UTF_8));

            assertThat(problem.kind()).isEqualTo(Kind.FORBIDDEN_CONSTRUCT);
            assertThat(problem.line()).isEqualTo(2);
        }

        @Test
        void entitiesThatMultiplyAreRefused() {
            FileProblem problem = problem("""
                    <!DOCTYPE z [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                    <z>&b;</z>
                    """.getBytes(StandardCharsets.UTF_8));

            assertThat(problem.kind()).isEqualTo(Kind.FORBIDDEN_CONSTRUCT);
        }

        @Test
        void endlessNestingIsRefused() {
            assertThat(problem("<a>".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                            .kind())
                    .isEqualTo(Kind.TOO_DEEP);
        }

        @Test
        void aTextWithoutEndIsRefused() {
            byte[] content = anInvoice().number("9".repeat(30_000)).bytes();

            assertThat(problem(content).kind()).isEqualTo(Kind.TEXT_TOO_LONG);
        }

        @Test
        void aFileLargerThanAnyInvoiceIsRefusedUnread() {
            assertThat(problem(new byte[InvoiceReader.mostBytes() + 1]).kind()).isEqualTo(Kind.TOO_LARGE);
        }

        @Test
        void anotherKindOfDocumentIsNamed() {
            FileProblem problem = problem("<Invoice xmlns='urn:oasis:names'/>".getBytes(StandardCharsets.UTF_8));

            assertThat(problem.kind()).isEqualTo(Kind.NOT_AN_FA_INVOICE);
            assertThat(problem.subject()).isEqualTo("Invoice");
        }

        @Test
        void bytesInAnotherEncodingThanDeclaredAreNamed() {
            byte[] content = anInvoice().xml().getBytes(Charset.forName("windows-1250"));

            assertThat(problem(content).kind()).isEqualTo(Kind.WRONG_ENCODING);
            assertThat(problem(content).line()).isEqualTo(6);
        }
    }

    private static Invoice read(FaFixtures fixture) {
        return invoice(InvoiceReader.read("invoice.xml", fixture.bytes()));
    }

    private static Invoice invoice(InvoiceReading reading) {
        return switch (reading) {
            case InvoiceReading.Read(var invoice) -> invoice;
            case InvoiceReading.Unreadable(var problem) -> throw new AssertionError(problem.sentence());
        };
    }

    private static FileProblem problem(byte[] content) {
        return switch (InvoiceReader.read("invoice.xml", content)) {
            case InvoiceReading.Read(var invoice) -> throw new AssertionError("read " + invoice.number());
            case InvoiceReading.Unreadable(var problem) -> problem;
        };
    }
}
