package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.payments.BankSources;
import pl.ugoda.testing.Browser;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/** The console in a real browser, as the accountant of a small firm uses it. The clock stands on Monday 23 November 2026. */
@UgodaTest
class AccountantJourneyIT {
    private static final Nrb ACCOUNT = Nrb.of("999910140000071219812874");
    private static final String INVOICES = """
            nr faktury;data wystawienia;termin;brutto;nazwa;nip;rodzaj;e-mail
            FV/7/2026;2026-10-20;03.11.2026;1 230,00;Ogrody Mirabela sp. z o.o.;;firma;biuro@mirabela.example
            FV/8/2026;2026-10-20;03.11.2026;984,00;Elektro-Żbik sp. z o.o.;;firma;biuro@zbik.example
            FV/9/2026;2026-10-20;31.02.2026;500,00;Nowodwór Druk;;firma;
            FV/10/2026;2026-10-20;03.11.2026;-20,00;Pod Kasztanką;;firma;
            """;

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private AnOffice office;
    private OwingDebtors.Owing known;
    private String email;

    @BeforeEach
    void anOffice() {
        office = new AnOffice(beans, port);
        known = office.owes(DebtorKind.COMPANY);
        var _ = office.here(
                () -> beans.getBean(BankSources.class).watch(known.debtor().creditor(), ACCOUNT, Money.PLN, ""));
        email = office.staff(Role.ACCOUNTANT, Role.AGENT);
    }

    @Test
    void fromTheFirstFileToABookedTransferAndBack() {
        try (BrowserContext desk = Browser.desk()) {
            work(desk.newPage(), "desk");
        }
    }

    @Test
    void theSameFormsWorkWithoutScriptOnAPhone() {
        try (BrowserContext phone = Browser.phoneWithoutScript()) {
            work(phone.newPage(), "phone-no-script");
        }
    }

    private void work(Page page, String name) {
        signIn(page);
        assertThat(page.locator("h1").innerText()).isEqualTo("Dziś");

        importInvoices(page, name);
        page.navigate(at("/console/cases?q=Mirabela"));
        page.locator("a.name").first().click();
        assertThat(page.locator("h1").innerText()).contains("Mirabela");
        holdAndLift(page);
        promise(page);
        Browser.picture(page, "journey-" + name + "-case");

        uploadStatement(page, name);
        bookByHandAndUndo(page, name);
    }

    private void importInvoices(Page page, String name) {
        page.navigate(at("/console/import"));
        page.locator("#file").setInputFiles(file("faktury.csv", INVOICES));
        page.locator("main form button").first().click();
        comes(page, "form[action$='/start']");
        assertThat(text(page)).contains("FV/9/2026", "Nie ma takiego dnia", "Kwota ujemna", "Importuj 2 faktury");
        Browser.picture(page, "journey-" + name + "-import");
        page.locator("form[action$='/start'] button").first().click();
        comes(page, "#state .note-paid");
        assertThat(text(page)).contains("Zaimportowano 2 faktury");
        page.reload();
        assertThat(text(page)).as("the state survives a reload").contains("Zaimportowano 2 faktury");
    }

    private static void holdAndLift(Page page) {
        open(page, "hold");
        page.locator("#hold-reason").selectOption("REPRESENTED");
        page.locator("#hold-until").fill("2026-12-31");
        page.locator("form[action$='/holds'] .button-primary").click();
        assertThat(text(page)).contains("Kontakt wstrzymany", "Działa pełnomocnik");
        page.locator("form[action$='/lift'] button").click();
        assertThat(text(page)).contains("Wstrzymanie zdjęte");
    }

    private static void promise(Page page) {
        open(page, "promise");
        page.locator("#promise-day").fill("2026-11-29");
        page.locator("form[action$='/promises'] .button-primary").click();
        assertThat(page.locator("#promise-day-error").innerText()).contains("banki nie księgują");
        assertThat(page.locator("#promise-day").inputValue()).isEqualTo("2026-11-29");
        page.locator("#promise-day").fill("2026-11-30");
        page.locator("form[action$='/promises'] .button-primary").click();
        assertThat(text(page)).contains("Obietnica zapisana na 30 listopada 2026");
    }

    private void uploadStatement(Page page, String name) {
        upload(page, statement(1, "0,00", "984,00", "za towar", "ELEKTRO ZBIK"));
        assertThat(text(page)).contains("Wyciąg wczytany", "za towar");
        Browser.picture(page, "journey-" + name + "-payments");
    }

    private void upload(Page page, String statement) {
        page.navigate(at("/console/payments"));
        page.locator(".upload-menu summary").click();
        page.locator("#file").setInputFiles(file("wyciag.sta", statement));
        page.locator(".upload-menu button").click();
    }

    /** One entry that leads from the opening balance to the closing one. */
    private static String statement(int number, String opening, String closing, String title, String payer) {
        return """
                :20:ST
                :25:PL%s
                :28C:%d
                :60F:C261123PLN%s
                :61:2611231123CN%sN107NONREF//A%d
                :86:020~00107
                ~20%s
                ~32%s
                ~38PL39249000059683613945563885
                :62F:C261123PLN%s
                -
                """.formatted(ACCOUNT.digits(), number, opening, closing, number, title, payer, closing);
    }

    private static void bookByHandAndUndo(Page page, String name) {
        page.locator("#q").fill("FV/8/2026");
        page.locator("form[role=search]:has(#q) button").click();
        page.locator("form[action$='/book'] button").last().click();
        assertThat(text(page)).contains("Zaksięgowano", "Elektro-Żbik");
        Browser.picture(page, "journey-" + name + "-booked");
        page.locator("form[action$='/undo'] button").click();
        assertThat(text(page)).contains("Wpłata znów czeka");
    }

    @Test
    void listsAreWalkedWithKeysOnly() {
        var _ = office.owes(DebtorKind.COMPANY);
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            signIn(page);
            page.navigate(at("/console/cases"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertThat((String) page.evaluate("document.activeElement.className"))
                    .isEqualTo("name");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("/console/cases/UG-"));

            page.keyboard().press("w");
            assertThat(page.locator("#hold-reason").isVisible()).isTrue();
            page.keyboard().press("/");
            assertThat((String) page.evaluate("document.activeElement.name")).isEqualTo("q");
            page.keyboard().type("Modrzewik");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("q=Modrzewik"));
            assertThat(page.locator("a.name").count()).isEqualTo(2);
        }
    }

    @Test
    void aTransferIsBookedWithEnterAndUndoneWithZ() {
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            signIn(page);
            String invoice = office.here(() -> beans.getBean(Claims.class).ofCase(known.caseId()))
                    .getFirst()
                    .invoiceNumber();
            upload(page, statement(1, "0,00", "10,00", "zaplata " + invoice, "KTO INNY"));
            assertThat(text(page)).as("the number is known, the payer is not").contains("1 czeka");
            assertThat(page.locator("[data-key=enter]").count()).isEqualTo(1);
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile("said=booked"));
            page.keyboard().press("z");
            page.waitForURL(Pattern.compile("said=undone"));
            assertThat(text(page)).contains("Wpłata znów czeka");
        }
    }

    @Test
    void everyPageIsReadableForEveryoneWideNarrowLightDarkInBothLanguages() {
        var complaining = office.owes(DebtorKind.CONSUMER);
        var _ = office.here(() -> beans.getBean(Complaints.class)
                .raise(complaining.debtor().person(), complaining.caseId(), "za często dzwonicie"));
        office.settle();
        assertThat(office.runTheDay()).isPositive();
        email = office.staff(Role.ADMINISTRATOR);
        List<String> problems = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (boolean wide : List.of(true, false)) {
                try (BrowserContext visitor = wide ? Browser.desk() : Browser.phone()) {
                    Page page = visitor.newPage();
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    signIn(page);
                    String file = prepareAnImport(page);
                    for (String language : List.of("pl", "en")) {
                        look(page, pages(file), language, scheme, wide, problems);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private String prepareAnImport(Page page) {
        page.navigate(at("/console/import"));
        page.locator("#file").setInputFiles(file("faktury.csv", INVOICES));
        page.locator("main form button").first().click();
        comes(page, "form[action$='/start']");
        return page.url().replaceFirst("^http://[^/]+", "");
    }

    private List<String> pages(String anImport) {
        String file = "/console/cases/" + office.numberOf(known);
        return List.of(
                "/console/today",
                "/console/today/objections",
                "/console/today/promises",
                "/console/today/night",
                "/console/today/received",
                "/console/cases",
                file,
                file + "?part=claims",
                file + "?part=ledger",
                file + "?part=decisions&day=2026-11-23",
                "/console/payments",
                "/console/payments/doubtful",
                "/console/import",
                anImport,
                "/console/settings/creditors");
    }

    private void look(
            Page page, List<String> paths, String language, ColorScheme scheme, boolean wide, List<String> problems) {
        for (String path : paths) {
            page.navigate(at(path + (path.contains("?") ? "&" : "?") + "lang=" + language));
            String where = path + " " + language + " " + scheme + (wide ? " 1440" : " 390");
            page.evaluate("document.querySelectorAll('details.action, .next-why, .proof-row details')"
                    + ".forEach(each => each.open = true)");
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> rule.getNodes()
                            .forEach(node -> problems.add(where + ": " + rule.getId() + " at " + node.getHtml())));
            int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (width > (wide ? 1440 : 390)) {
                problems.add(where + ": " + width + " wide");
            }
            if (page.content().matches("(?s).*>[^<]*\\b(console|payments|intake|web)\\.[a-z]+\\.[a-z.-]+[^<]*<.*")) {
                problems.add(where + ": a word is missing");
            }
            page.evaluate("document.querySelectorAll('details.action').forEach(each => each.open = false)");
            Browser.picture(
                    page,
                    "console" + path.replaceAll("[^a-z]+", "-") + "-" + language + "-"
                            + scheme.name().charAt(0) + (wide ? "1440" : "390"));
        }
    }

    private void signIn(Page page) {
        page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", Browsing.anAddress()));
        page.navigate(at("/sign-in"));
        page.locator("[name=email]").fill(email);
        page.locator("[name=password]").fill(AnOffice.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL(Pattern.compile("/console"));
    }

    /** The page of an import comes again by itself until what it waits for is there, also without script. */
    private static void comes(Page page, String selector) {
        page.locator(selector).first().waitFor();
    }

    private static void open(Page page, String form) {
        page.locator("details.action:has(#" + form + "-" + (form.equals("hold") ? "reason" : "day") + ") summary")
                .click();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Page page) {
        return page.locator("body").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
