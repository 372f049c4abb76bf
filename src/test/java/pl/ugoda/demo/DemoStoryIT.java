package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pl.ugoda.Ugoda;
import pl.ugoda.testing.Browser;

/** The main job in a real browser: from an invoice file to a paid, closed case, as the README tells it. */
class DemoStoryIT {
    private static final Pattern PORTAL_LINK = Pattern.compile("/s/[A-Za-z0-9_-]+$");

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext demo;
    private static String site;

    @BeforeAll
    static void startTheDemo() throws IOException {
        int port = freePort();
        demo = SpringApplication.run(
                Ugoda.class,
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--management.server.port=0",
                "--ugoda.data-dir=" + data);
        site = "http://localhost:" + port;
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void anInvoiceIsRemindedPaidThroughTheProviderAndThankedFor() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            page.navigate(site + "/demo");
            show(page, "Anna Przykładowa");
            weekPasses(page);

            openTheLink(page);
            assertThat(page.content()).doesNotContain("zł").doesNotContainIgnoringCase("faktur");
            fillBirthDate(page, "1", "1", "1958");
            assertThat(page.locator("h1").innerText()).contains("Lumeris Internet");
            assertThat(page.content()).contains("1\u202f197,00");
            Browser.picture(page, "portal-home");

            page.getByRole(AriaRole.LINK, named("Zapłać")).first().click();
            page.locator("form.action-bar button").first().click();
            page.locator("button[value=true]").click();
            assertThat(page.content()).contains("Dziękujemy");
            Browser.picture(page, "portal-paid");

            page.navigate(site + "/demo");
            show(page, "Anna Przykładowa");
            dayPasses(page);
            assertThat(page.locator(".mailbox-list").innerText()).contains("UG-2026-");
            int messages = page.locator(".mailbox-list li").count()
                    + page.locator(".phone-text").count();
            weekPasses(page);
            assertThat(page.locator(".mailbox-list li").count()
                            + page.locator(".phone-text").count())
                    .as("after the thank-you the strategy is silent")
                    .isEqualTo(messages);
            Browser.picture(page, "sandbox-paid");
        }
    }

    @Test
    void aTransferInTheSandboxBankClosesTheCaseThroughTheStatement() {
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            page.navigate(site + "/demo");
            show(page, "Pracownia Wierzbina sp. z o.o.");
            page.locator(".bank button").click();
            dayPasses(page);
            weekPasses(page);

            signIn(page);
            assertThat(page.locator("h1").innerText()).contains("Dziś");
            page.navigate(site + "/console/cases");
            page.getByRole(AriaRole.LINK, named("Zakład")).first().click();
            assertThat(page.content()).contains("Wiadomość w sprawie");
            Browser.picture(page, "console-case-open");
            page.navigate(site + "/console/cases?state=all&q=Wierzbina");
            Browser.picture(page, "console-cases");
            page.getByRole(AriaRole.LINK, named("Pracownia")).first().click();
            Browser.picture(page, "console-case");
            assertThat(page.content()).contains("Zapłacona");
        }
    }

    // The provider sends the payer back to the public address, so the port is known before the start.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void show(Page page, String name) {
        page.locator("#persona").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(name));
        page.locator(".sandbox-who button").click();
    }

    private static void weekPasses(Page page) {
        page.locator("button[value='7']").click();
    }

    private static void dayPasses(Page page) {
        page.locator("button[value='1']").click();
    }

    private static void openTheLink(Page page) {
        Locator link = page.locator(".phone-text a").first();
        String address = link.getAttribute("href");
        assertThat(address).matches(".*" + PORTAL_LINK.pattern());
        page.navigate(site + address.replaceFirst("^https?://[^/]+", ""));
    }

    private static void fillBirthDate(Page page, String day, String month, String year) {
        page.locator("[name=day]").fill(day);
        page.locator("[name=month]").fill(month);
        page.locator("[name=year]").fill(year);
        page.locator("main form button").first().click();
    }

    private static void signIn(Page page) {
        page.navigate(site + "/sign-in");
        page.locator("[name=email]").fill("ola@ugoda.example");
        page.locator("[name=password]").fill(DemoPortfolio.PASSWORD);
        page.locator("main form button").first().click();
    }

    private static Page.GetByRoleOptions named(String start) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + start));
    }
}
