package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.payments.BankSources;
import pl.ugoda.payments.Payments;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/**
 * Files that are broken, hostile or too large, sent through the pages as people send them. Each gets a sentence, books nothing wrong
 * and loses nothing right. The clock stands on Monday 23 November 2026.
 */
@UgodaTest
class BadUploadsIT {
    private static final Nrb ACCOUNT = Nrb.of("999910140000071219812874");
    private static final Charset POLISH_WINDOWS = Charset.forName("windows-1250");
    private static final String HEADER = "nr faktury;data wystawienia;termin;brutto;nazwa;nip;rodzaj\n";
    private static final String GOOD = "FV/1;2026-11-02;16.11.2026;1 230,00;Ogrody Mirabela sp. z o.o.;;firma\n";
    private static final String KSEF_XXE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE Faktura [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
            <Faktura xmlns="http://crd.gov.pl/wzor/2023/06/29/12648/"><Naglowek>&secret;</Naglowek></Faktura>
            """;
    private static final String LAUGHS = """
            <?xml version="1.0"?>
            <!DOCTYPE Faktura [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
            <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">
            <!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;"><!ENTITY j "&i;&i;&i;&i;&i;&i;&i;&i;&i;&i;">]>
            <Faktura xmlns="http://crd.gov.pl/wzor/2023/06/29/12648/"><Naglowek>&j;</Naglowek></Faktura>
            """;

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private AnOffice office;
    private OwingDebtors.Owing known;
    private Browsing accountant;

    @BeforeEach
    void anAccountant() {
        office = new AnOffice(beans, port);
        known = office.owes(DebtorKind.COMPANY);
        var _ = office.here(
                () -> beans.getBean(BankSources.class).watch(known.debtor().creditor(), ACCOUNT, Money.PLN, ""));
        accountant = office.signedIn(Role.ACCOUNTANT);
    }

    static Stream<Arguments> filesThatAreNoInvoices() {
        return Stream.of(
                Arguments.of("empty.csv", new byte[0], "Plik jest pusty"),
                Arguments.of("header.csv", utf8(HEADER), "ani jednego wiersza"),
                Arguments.of(
                        "utf16.csv", (HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE), "nie jest plik tekstowy"),
                Arguments.of("photo.pdf.csv", utf8("%PDF-1.7\n%\u00e2\n1 0 obj\u0000\u0001<<>>\n"), "To jest PDF"),
                Arguments.of("scan.csv", utf8("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n"), "To jest PDF"),
                Arguments.of("arkusz.csv", zipped("[Content_Types].xml", utf8("<Types/>")), "To skoroszyt"),
                Arguments.of("prose.csv", utf8("Szanowni Państwo\nw załączeniu nic\n"), "Nie znaleźliśmy kolumn"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreNoInvoices")
    void aFileThatIsNoTableIsRefusedInASentence(String name, byte[] content, String sentence) {
        HttpResponse<String> answer = upload(name, content);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(polite(answer)).contains("nic nie zapisano", sentence);
        assertNothingBooked();
    }

    static Stream<Arguments> rowsThatCannotBeBooked() {
        return Stream.of(
                Arguments.of("FV/9;2030-01-02;16.01.2030;10,00;Zmyślona;;firma\n", "Data leży w przyszłości"),
                Arguments.of("FV/9;2026-11-02;16.11.2026;-10,00;Zmyślona;;firma\n", "Kwota ujemna"),
                Arguments.of("FV/9;2026-11-02;16.11.2026;0,00;Zmyślona;;firma\n", "Kwota zero"),
                Arguments.of("FV/9;2026-11-02;31.02.2026;10,00;Zmyślona;;firma\n", "Nie ma takiego dnia"),
                Arguments.of(
                        "FV/9;2026-11-02;16.11.2026;12,300.00;Zmyślona;;firma\n", "Grosze po przecinku czy kropce"),
                Arguments.of("FV/9;2026-11-02;16.11.2026;10,00;Zmyślona;526-000-12-47;firma\n", "cyfra kontrolna"),
                Arguments.of("FV/9;2026-11-02;16.11.2026;10,00;\"Zmyślona;;firma\n", "Cudzysłów się nie zamyka"),
                Arguments.of("FV/9;2026-11-02;16.1", "mógł zostać ucięty"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rowsThatCannotBeBooked")
    void aBrokenRowIsNamedAndTheGoodOneIsBooked(String row, String sentence) {
        String page = dryRun("faktury.csv", utf8(HEADER + GOOD + row));
        assertThat(accountant.get(page + "?rows=ALL").body().replace('\u00a0', ' '))
                .contains(sentence, "FV/1");
        assertNothingBooked();

        load(page);
        assertThat(invoices("FV/1")).isEqualTo(1);
        assertThat(polite(accountant.get(page))).contains("Zaimportowano");
    }

    @Test
    void polishLettersOfAnOldEncodingAreReadAndUnreadableOnesNamed() {
        String page = dryRun("stare.csv", (HEADER + GOOD.replace("Ogrody", "Żółć Gęśla")).getBytes(POLISH_WINDOWS));
        assertThat(polite(accountant.get(page + "?rows=ALL"))).contains("Żółć Gęśla");
    }

    @Test
    void theSameKeyWithOtherContentNamesBothAndChangesNothing() {
        load(dryRun("pierwszy.csv", utf8(HEADER + GOOD)));
        String page = dryRun("drugi.csv", utf8(HEADER + GOOD.replace("1 230,00", "1 999,00")));
        assertThat(polite(accountant.get(page))).contains("jest już faktura FV/1 na 1 230,00 zł", "1 999,00");
        load(page);
        assertThat(invoices("FV/1")).isEqualTo(1);
        assertThat(accountant.get("/console/cases?q=Mirabela").body()).contains("1\u202f230,00");
    }

    @Test
    void aRefusedChoiceOfColumnsKeepsWhatWasChosen() {
        String page = dryRun("kolumny.csv", utf8("a;b;c;d;e\nFV/1;16.11.2026;10,00;Zmyślona;x\n"));
        var chosen = Map.of(
                "column-0",
                "INVOICE_NUMBER",
                "column-1",
                "DUE",
                "column-2",
                "GROSS",
                "column-3",
                "CITY",
                "column-4",
                "CITY",
                "company",
                "late");
        assertThat(accountant.get(page).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = accountant.post(page + "/columns", chosen);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(polite(refused))
                .contains("Wskazano więcej niż raz: Miejscowość", "Proszę wskazać: nazwa dłużnika")
                .contains("<option value=\"GROSS\" selected>")
                .contains("<option value=\"INVOICE_NUMBER\" selected>");
        assertThat(refused.body().split("<option value=\"CITY\" selected>", -1))
                .as("both, so that one can be put right")
                .hasSize(3);
    }

    @Test
    void aZipWithoutInvoicesIsCalledOne() {
        assertThat(polite(accountant.get(dryRun("tabela.csv", zipped("tabela.csv", utf8(HEADER + GOOD))))))
                .contains("W tym archiwum ZIP nie ma ani jednej faktury");
    }

    @Test
    void theSameFileTwiceDoublesNothing() {
        load(dryRun("faktury.csv", utf8(HEADER + GOOD)));
        String again = dryRun("faktury.csv", utf8(HEADER + GOOD));
        assertThat(polite(accountant.get(again + "?rows=ALL"))).contains("już jest, bez zmian");
        load(again);
        assertThat(invoices("FV/1")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("hostileInvoices")
    void hostileXmlReadsNothingAndSaysSo(String name, byte[] content) {
        HttpResponse<String> answer = upload(name, content);
        String said = answer.statusCode() == 422 ? polite(answer) : polite(accountant.get(dryRun(answer)));
        assertThat(said)
                .doesNotContain("root:")
                .doesNotContain("hahaha")
                .containsAnyOf("nie da się odczytać", "nic nie zapisano", "Nic nie zapisano");
        assertNothingBooked();
    }

    static Stream<Arguments> hostileInvoices() {
        return Stream.of(
                Arguments.of("xxe.xml", utf8(KSEF_XXE)),
                Arguments.of("laughs.xml", utf8(LAUGHS)),
                Arguments.of("cut.xml", utf8("<?xml version=\"1.0\"?><Faktura xmlns=\"http://crd.gov.pl/wzor/20")),
                Arguments.of("zip.csv", zipped("a.txt", utf8("nic tu nie ma"))));
    }

    @Test
    void aFileOf200MegabytesIsRefusedAndTheServerGoesOn() {
        HttpResponse<String> answer = accountant.get("/console/import");
        assertThat(answer.statusCode()).isEqualTo(200);
        HttpResponse<String> refused = accountant.upload(
                "/console/import",
                Map.of("creditor", known.debtor().creditor().value().toString()),
                "ogromny.csv",
                () -> megabytes(200));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(polite(refused)).contains("Plik ma ponad 64 MB");

        assertThat(accountant.get("/console/payments").statusCode()).isEqualTo(200);
        HttpResponse<String> statement =
                accountant.upload("/console/payments/statements", Map.of(), "ogromny.mt940", () -> megabytes(200));
        assertThat(statement.statusCode()).isEqualTo(422);
        assertThat(polite(statement)).contains("więcej niż 32 MiB");

        load(dryRun("faktury.csv", utf8(HEADER + GOOD)));
        assertThat(invoices("FV/1")).isEqualTo(1);
    }

    static Stream<Arguments> statementsThatAreNone() {
        return Stream.of(
                Arguments.of("empty.sta", new byte[0], "plik jest pusty"),
                Arguments.of("prose.sta", utf8("Szanowni Państwo\n"), "nie jest znany nam wyciąg"),
                Arguments.of("zip.sta", zipped("a.txt", utf8("nic")), "nie jest znany nam wyciąg"),
                Arguments.of(
                        "camt.xml",
                        utf8("<?xml version=\"1.0\"?><!DOCTYPE Document [<!ENTITY s SYSTEM \"file:///etc/passwd\">]>"
                                + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">&s;</Document>"),
                        "nie jest jeszcze obsługiwany"),
                Arguments.of(
                        "foreign.sta",
                        utf8(statement("PL61109010140000071219812874", entry("10,00", "x"))),
                        "Nie obserwujemy rachunku"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statementsThatAreNone")
    void aFileThatIsNoStatementOfOursIsRefusedInASentence(String name, byte[] content, String sentence) {
        assertThat(accountant.get("/console/payments").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = accountant.upload("/console/payments/statements", Map.of(), name, content);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(polite(answer)).contains(sentence).doesNotContain("root:");
        assertThat(office.here(() -> beans.getBean(Payments.class).waiting())).isZero();
    }

    @Test
    void aCutStatementGivesWhatItSaysAndNamesWhatIsMissing() {
        String whole = statement("PL" + ACCOUNT.digits(), entry("10,00", "pierwszy") + entry("20,00", "drugi"));
        String cut = whole.substring(0, whole.indexOf(":62F:"));
        assertThat(accountant.get("/console/payments").statusCode()).isEqualTo(200);
        HttpResponse<String> answer =
                accountant.upload("/console/payments/statements", Map.of(), "uciety.sta", utf8(cut));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(polite(accountant.get("/console/payments"))).contains("może być ucięty", "2 czekają");
        assertThat(office.here(() -> beans.getBean(Payments.class).waiting())).isEqualTo(2);

        assertThat(accountant
                        .upload("/console/payments/statements", Map.of(), "uciety.sta", utf8(cut))
                        .statusCode())
                .isEqualTo(302);
        assertThat(polite(accountant.get("/console/payments"))).contains("był już wczytany");
        assertThat(office.here(() -> beans.getBean(Payments.class).waiting())).isEqualTo(2);
    }

    @Test
    void noFileAtAllIsAskedFor() {
        assertThat(accountant.get("/console/payments").statusCode()).isEqualTo(200);
        HttpResponse<String> statement = accountant.upload("/console/payments/statements", Map.of(), "", new byte[0]);
        assertThat(statement.statusCode()).isEqualTo(422);
        assertThat(polite(statement)).contains("Proszę wybrać plik");
        assertThat(polite(upload("", new byte[0]))).contains("Proszę wybrać plik");
    }

    private HttpResponse<String> upload(String name, byte[] content) {
        assertThat(accountant.get("/console/import").statusCode()).isEqualTo(200);
        return accountant.upload(
                "/console/import",
                Map.of("creditor", known.debtor().creditor().value().toString()),
                name,
                content);
    }

    /** The address of the import, once every row has been looked at. */
    private String dryRun(String name, byte[] content) {
        return dryRun(upload(name, content));
    }

    private String dryRun(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        office.settle();
        return Browsing.location(answer);
    }

    private void load(String page) {
        assertThat(accountant.get(page).statusCode()).isEqualTo(200);
        assertThat(accountant.post(page + "/start", Map.of()).statusCode()).isEqualTo(302);
        office.settle();
    }

    private long invoices(String number) {
        return office.here(
                        () -> beans.getBean(Cases.class).totals(CaseFilter.all().withInvoice(number)))
                .cases();
    }

    private void assertNothingBooked() {
        assertThat(office.here(() -> beans.getBean(Cases.class).totals(CaseFilter.all()))
                        .cases())
                .as("only the case that was there before")
                .isEqualTo(1);
    }

    /** Whatever was sent, a page never fails and never tells of its inside. */
    private static String polite(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("pl.ugoda.")
                .doesNotContain("java.")
                .doesNotContain("{count")
                .containsPattern("<h1[ >]");
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static String statement(String account, String entries) {
        return ":20:ST\n:25:" + account + "\n:28C:1\n:60F:C261123PLN0,00\n" + entries + ":62F:C261123PLN30,00\n-\n";
    }

    private static String entry(String amount, String title) {
        return ":61:2611231123CN" + amount + "N107NONREF//" + title + "\n:86:020~00107\n~20" + title
                + "\n~32KTOŚ\n~38PL39249000059683613945563885\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** A table with one row over and over. */
    private static InputStream megabytes(int count) {
        byte[] row = utf8(GOOD);
        long rows = count * 1024L * 1024 / row.length - 10;
        return new SequenceInputStream(new ByteArrayInputStream(utf8(HEADER)), new InputStream() {
            private long at;

            @Override
            public int read() {
                return at >= rows * row.length ? -1 : row[(int) (at++ % row.length)];
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int place = (int) (at % row.length);
                int now = Math.min(length, row.length - place);
                if (at >= rows * row.length) {
                    return -1;
                }
                System.arraycopy(row, place, into, from, now);
                at += now;
                return now;
            }
        });
    }
}
