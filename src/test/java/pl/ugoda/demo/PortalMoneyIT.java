package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.demo.OnThePage.button;
import static pl.ugoda.demo.OnThePage.heading;
import static pl.ugoda.demo.OnThePage.link;
import static pl.ugoda.demo.OnThePage.text;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browser;

/** What the portal says about money on its way, money that came, and what is left then. */
class PortalMoneyIT {
    @TempDir
    static Path data;

    private static RunningDemo demo;

    @BeforeAll
    static void startTheDemo() {
        demo = RunningDemo.start(data);
        demo.daysPass(7);
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void whoPaidEverythingHearsOfNoObjectionAndOfNoPaymentOnItsWay() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Piotr Zmyślony", LocalDate.of(1979, 4, 7));
            // A second payment begun and left alone still silences us when the first has paid for all.
            page.navigate(demo.site() + "/portal/pay/transfer?what=all");
            page.locator(".action-bar button").click();
            payAll(page);
            assertThat(text(page, "main"))
                    .contains("Zapłacone. Dziękujemy.", "Nic już nie zostało do zapłaty", "Sprawa jest zamknięta")
                    .doesNotContain("zastrzeżeniem");
            link(page, "Wróć do sprawy").click();
            assertThat(text(page, "main"))
                    .contains("Nic już nie zostało do zapłaty", "Sprawa jest zamknięta")
                    .doesNotContain("Czekamy na wpłatę", "zastrzeżeniem");
        }
    }

    @Test
    void aTransferForOneInvoiceGoesToThatInvoiceThoughAnOlderOneWaits() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Hanna Wzorcowa", LocalDate.of(1994, 7, 10));
            link(page, "Zapłać").click();
            link(page, "Tylko Internet, wrzesień").click();
            link(page, "Zwykły przelew").click();
            List<String> rows = page.locator(".copy-line dd:not(.copy-button)").allInnerTexts();
            assertThat(rows.get(3)).matches("UG-2026-\\d{5} FV 2026/09/02023");
            assertThat(Scanner.read(page.locator(".qr").screenshot())).contains("|" + rows.get(3) + "|");

            demo.show(page, "Hanna Wzorcowa");
            pay(page, rows);

            page.navigate(demo.site() + "/portal");
            assertThat(heading(page)).contains("prosi o zapłatę za jedną fakturę");
            assertThat(page.locator("main .item:visible").allInnerTexts().stream()
                            .filter(item -> item.contains("odsetek")))
                    .singleElement()
                    .asString()
                    .contains("Internet, sierpień", "149,00");
        }
    }

    @Test
    void whileAPaymentIsOnItsWayPayingAgainIsNotTheMainThing() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Zofia Testowa", LocalDate.of(2000, 7, 13));
            page.navigate(demo.site() + "/portal/pay/transfer?what=all");
            page.locator(".action-bar button").click();
            link(page, "Wróć do sprawy").click();
            assertThat(text(page, "main h2 >> nth=0").strip()).isEqualTo("Wpłata jest w drodze");
            assertThat(page.locator("main .button-primary").count()).isZero();
            assertThat(text(page, "main")).contains("Kto zapłaci teraz, zapłaci drugi raz");
            link(page, "Zapłać mimo to").click();
            assertThat(text(page, "main")).contains("Jedna wpłata jest już w drodze");
        }
    }

    @Test
    void moneyThatCameWhenNothingWasLeftIsSaidToHaveCome() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Stefan Testowy", LocalDate.of(1970, 10, 16));
            begin(page);
            Page second = phone.newPage();
            begin(second);
            page.locator("button[value=true]").click();
            second.locator("button[value=true]").click();
            assertThat(heading(second)).isEqualTo("Wpłata doszła, sprawdza ją człowiek");
            assertThat(text(second, "main"))
                    .contains("Zaliczymy ją albo oddamy")
                    .doesNotContain("Czekamy na potwierdzenie");
            second.navigate(demo.site() + "/portal/payments");
            assertThat(text(second, "main")).contains("Doszła i sprawdza ją człowiek");
        }
    }

    @Test
    void everyPaymentLeavesAReceiptAndAPaidInvoiceStaysListed() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Maria Zmyślona", LocalDate.of(1987, 11, 23));
            link(page, "Zapłać").click();
            link(page, "Tylko Internet, wrzesień").click();
            button(page, "Zapłać").click();
            page.locator("button[value=true]").click();
            link(page, "Potwierdzenie wpłaty").click();
            assertThat(heading(page)).isEqualTo("Wpłaty");
            assertThat(text(page, ".receipt"))
                    .contains("Internet, wrzesień", "FV 2026/09/01855", "59,00 zł", "Zostało z tej faktury", "0,00 zł");

            page.navigate(demo.site() + "/portal");
            assertThat(text(page, "[aria-labelledby=settled]")).contains("Internet, wrzesień", "Zapłacona");

            List<String> rows = transfer(page, "Maria Zmyślona");
            page.navigate(demo.site() + "/portal");
            assertThat(text(page, "main")).contains("Sprawa jest zamknięta", "Internet, październik");
            link(page, "Wpłaty i potwierdzenia").click();
            assertThat(page.locator(".receipt").count()).isEqualTo(2);
            assertThat(text(page, "main"))
                    .contains("Zwykły przelew", rows.get(2).replace('\u00a0', ' '));
            page.navigate(demo.site() + "/portal/how");
            assertThat(heading(page)).as("nothing is computed any more").isEqualTo("Wpłaty");
        }
    }

    /** Pays all by the sandbox bank, as the transfer page says, and waits for the next statement. */
    private static List<String> transfer(Page page, String name) {
        page.navigate(demo.site() + "/portal/pay/transfer?what=all");
        List<String> rows = page.locator(".copy-line dd:not(.copy-button)").allInnerTexts();
        demo.show(page, name);
        pay(page, rows);
        return rows;
    }

    private static void pay(Page page, List<String> rows) {
        page.locator("#bank-account").fill(rows.get(1).replaceAll("[^0-9]", ""));
        page.locator("#bank-text").fill(rows.get(3));
        page.locator("#bank-amount").fill(rows.get(2));
        page.locator(".bank form button").click();
        assertThat(page.url()).doesNotContain("failed");
        demo.pass(page, 1);
    }

    private static void begin(Page page) {
        page.navigate(demo.site() + "/portal/pay");
        button(page, "Zapłać").click();
    }

    private static void payAll(Page page) {
        begin(page);
        page.locator("button[value=true]").click();
    }
}
