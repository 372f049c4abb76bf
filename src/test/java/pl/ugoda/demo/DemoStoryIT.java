package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browser;

/** The main job in a real browser: from an invoice file to a paid, closed case, as the README tells it. */
class DemoStoryIT {
    @TempDir
    static Path data;

    private static RunningDemo demo;
    private static String site;

    @BeforeAll
    static void startTheDemo() {
        demo = RunningDemo.start(data);
        site = demo.site();
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void anInvoiceIsRemindedPaidThroughTheProviderAndThankedFor() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.show(page, "Anna Przykładowa");
            assertThat(page.locator(".sandbox-known").innerText())
                    .as("what nobody could guess of an invented person")
                    .contains("stycznia");
            demo.pass(page, 7);

            page.navigate(site + demo.link(page));
            assertThat(page.content()).doesNotContain("zł").doesNotContainIgnoringCase("faktur");
            RunningDemo.answer(page, LocalDate.of(1958, 1, 1));
            assertThat(page.locator("h1").innerText()).contains("Lumeris Internet");
            assertThat(page.content()).contains("1\u202f197,00");
            Browser.picture(page, "portal-home");

            page.getByRole(AriaRole.LINK, named("Zapłać")).first().click();
            page.locator("form.action-bar button").first().click();
            page.locator("button[value=true]").click();
            assertThat(page.content()).contains("Dziękujemy");
            Browser.picture(page, "portal-paid");

            demo.show(page, "Anna Przykładowa");
            demo.pass(page, 1);
            assertThat(page.locator(".mailbox-list").innerText()).contains("UG-2026-");
            int messages = page.locator(".mailbox-list li").count()
                    + page.locator(".phone-text").count();
            demo.pass(page, 7);
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
            demo.show(page, "Pracownia Wierzbina sp. z o.o.");
            page.locator(".bank button").click();
            assertThat(page.locator(".note[role=status]").innerText()).contains("Bank przyjął przelew");
            demo.pass(page, 1);
            demo.pass(page, 7);

            signIn(page);
            assertThat(page.locator("h1").innerText()).contains("Dziś");
            demo.show(page, "Pracownia Wierzbina sp. z o.o.");
            page.getByRole(AriaRole.LINK, named("Cała sprawa")).click();
            assertThat(page.locator("h1").innerText()).contains("Wierzbina");
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

    @Test
    void aTransferWithAWrongTitleWaitsForAHuman() {
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            demo.show(page, "Jan Przykładowy");
            page.getByRole(AriaRole.LINK, named("zły tytuł")).click();
            page.locator(".bank button").click();
            demo.pass(page, 7);

            signIn(page);
            page.navigate(site + "/console/payments");
            assertThat(page.locator("main").innerText()).contains("Jan Przykładowy");
        }
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
