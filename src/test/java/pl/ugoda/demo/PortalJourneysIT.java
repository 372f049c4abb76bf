package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.demo.OnThePage.button;
import static pl.ugoda.demo.OnThePage.heading;
import static pl.ugoda.demo.OnThePage.link;
import static pl.ugoda.demo.OnThePage.text;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browser;
import pl.ugoda.testing.Complaints;

/** The portal as people really use it: a phone without script, a hurried reader of English, a slow network, a banking app. */
class PortalJourneysIT {
    private static final long FIRST_VIEW = 60_000;

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
    void aPhoneWithoutScriptUnderstandsAndPaysAPart() {
        try (BrowserContext phone = Browser.phoneWithoutScript()) {
            Page page = phone.newPage();
            demo.enter(page, "Anna Przykładowa", LocalDate.of(1958, 1, 1));
            assertThat(heading(page)).contains("prosi o zapłatę za trzy faktury");

            link(page, "Jak to policzono?").click();
            assertThat(text(page, "main")).contains("9,25% ×").contains("÷ 365");
            page.locator(".back-link").click();

            link(page, "Zapłać").click();
            link(page, "Inna kwota").click();
            page.locator("#amount").fill("1 000,50");
            button(page, "Dalej").click();
            button(page, "Zapłać 1\u202f000,50\u00a0zł").click();
            page.locator("button[value=true]").click();
            assertThat(heading(page)).isEqualTo("Zapłacone. Dziękujemy.");
            assertThat(text(page, "main")).contains("Wpłatę już zaliczyliśmy").contains("1 000,50 zł");
            link(page, "Wróć do sprawy").click();
            assertThat(text(page, ".amount-l")).contains("225,64");
        }
    }

    @Test
    void aPhoneWithoutScriptNamesADayObjectsAndTurnsRemindersOff() {
        try (BrowserContext phone = Browser.phoneWithoutScript()) {
            Page page = phone.newPage();
            demo.enter(page, "Zofia Testowa", LocalDate.of(2000, 7, 13));
            link(page, "Zapłacę później").click();
            page.locator(".calendar a").nth(3).click();
            page.locator(".action-bar button").click();
            assertThat(heading(page)).startsWith("Zapisane: ");

            page.navigate(demo.site() + "/portal/object");
            page.locator("[name=claim]").first().check();
            page.locator("[name=reason][value=ALREADY_PAID]").check();
            page.locator("#text").fill("Przelew z 3 lipca.");
            button(page, "Wyślij zastrzeżenie").click();
            assertThat(heading(page)).isEqualTo("Zastrzeżenie przyjęte");
            page.reload();
            assertThat(heading(page)).as("a reload sends nothing again").isEqualTo("Zastrzeżenie przyjęte");
            link(page, "Wróć do sprawy").click();
            assertThat(text(page, "main")).contains("Zgłoszone zastrzeżenie");
            link(page, "Co zgłoszono").click();
            assertThat(text(page, "main")).contains("Odpowiemy na piśmie", "Napisano: Przelew z 3 lipca.");
            link(page, "Wróć do sprawy").click();

            link(page, "Nie mam z czego").click();
            page.locator("[name=cause][value=UNSAID]").check();
            button(page, "Wyślij i zawieś").click();
            assertThat(heading(page)).isEqualTo("Przypomnienia są zawieszone");

            page.navigate(demo.site() + "/portal/preferences");
            Locator email = page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("E-mail"));
            email.click();
            assertThat(email.getAttribute("aria-checked")).isEqualTo("false");
            link(page, "Co wysłaliśmy").click();
            assertThat(page.locator("main ol li").count()).isPositive();
        }
    }

    @Test
    void whoNamesAnotherDayHearsThatTheFirstStays() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Karol Przykładowy", LocalDate.of(1973, 4, 4));
            page.navigate(demo.site() + "/portal/later");
            page.locator(".calendar a").nth(3).click();
            Page tab = phone.newPage();
            tab.navigate(demo.site() + "/portal/later");
            tab.locator(".calendar a").nth(1).click();
            page.locator(".action-bar button").click();
            String first = heading(page).replace("Zapisane: ", "");
            assertThat(text(page, "main")).contains("Potrzebny inny dzień?", "Porozmawiajmy");

            tab.locator(".action-bar button").click();
            assertThat(heading(tab)).isEqualTo("Zostaje: " + first);
            assertThat(text(tab, "main")).contains("nie zapisaliśmy", "Można go uzgodnić z człowiekiem");
            tab.navigate(demo.site() + "/portal");
            assertThat(text(tab, "main")).contains("Zapłata obiecana na " + first);
            link(tab, "Inny dzień?").click();
            assertThat(heading(tab)).isEqualTo("Zapisane: " + first);
        }
    }

    @Test
    void everythingWeKnowIsSaidWithWhoHasItAndWhatCanBeAskedFor() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Roman Wzorcowy", LocalDate.of(1986, 12, 21));
            page.navigate(demo.site() + "/portal/data");
            assertThat(text(page, "main"))
                    .contains("•••••••1992", "••.••.1986", "4664", "FV 2026/08/02030", "FV 2026/10/02044")
                    .contains("Administrator danych", "Lumeris Internet sp. z o.o.", "Komu je przekazujemy")
                    .contains("Przez jaki czas je mamy", "przedawnienia")
                    .as("what an onlooker could use stays covered")
                    .doesNotContain("86122111992", "21.12.1986");
            link(page, "Moje prawa").click();
            assertThat(text(page, "main")).contains("zażądać usunięcia danych");
        }
    }

    @Test
    void theSandboxWorksWithoutScript() {
        try (BrowserContext phone = Browser.phoneWithoutScript()) {
            Page page = phone.newPage();
            demo.show(page, "Piotr Zmyślony");
            assertThat(page.locator("#bank-text").inputValue()).startsWith("UG-2026-");
            page.locator(".bank-chip[href*='transfer=less']").click();
            assertThat(page.locator("#bank-amount").inputValue()).startsWith("49,");
            page.locator(".bank form button").click();
            page.locator(".phone-text a").first().click();
            assertThat(page.url()).contains("/s/");
        }
    }

    @Test
    void theTransferPageGivesTheSameDetailsToPeopleAndToBankingApps() {
        try (BrowserContext phone = Browser.phone()) {
            phone.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = phone.newPage();
            demo.enter(page, "Stefan Testowy", LocalDate.of(1970, 10, 16));
            page.navigate(demo.site() + "/portal/pay/transfer?what=other&amount=100%2C25");
            List<String> rows = page.locator(".copy-line dd:not(.copy-button)").allInnerTexts();
            String account = rows.get(1).replaceAll("[^0-9]", "");
            String number = rows.get(3);
            assertThat(rows.get(0)).isEqualTo("Lumeris Internet sp. z o.o.");
            assertThat(account).hasSize(26);
            assertThat(rows.get(2)).isEqualTo("100,25\u00a0zł");
            assertThat(number).matches("UG-2026-\\d{5}");

            String code = "0007654321|PL|" + account + "|010025|Lumeris Internet sp.|" + number + "|||";
            assertThat(Scanner.read(page.locator(".qr").screenshot())).isEqualTo(code);
            var kept = page.waitForDownload(() -> link(page, "Zapisz kod").click());
            assertThat(kept.suggestedFilename()).isEqualTo(number + ".png");
            assertThat(Scanner.read(kept.path())).isEqualTo(code);

            page.locator("[data-copy]").nth(1).click();
            // The clipboard takes its time.
            PlaywrightAssertions.assertThat(page.locator("#live")).hasText("Skopiowano");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(account);
        }
    }

    @Test
    void whoObjectedToOneInvoicePaysTheOthersAndNothingGoesToTheDisputedOne() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Hanna Wzorcowa", LocalDate.of(1994, 7, 10));
            page.navigate(demo.site() + "/portal/object");
            page.locator("[name=claim]").first().check();
            page.locator("[name=reason][value=NOT_MINE]").check();
            button(page, "Wyślij zastrzeżenie").click();
            link(page, "Wróć do sprawy").click();
            link(page, "Zapłać").click();
            button(page, "Zapłać").click();
            page.locator("button[value=true]").click();
            assertThat(text(page, "main")).contains("objęte zastrzeżeniem. Najpierw odpowiemy.");
            link(page, "Wróć do sprawy").click();
            assertThat(heading(page)).isEqualTo("Teraz nic nie trzeba płacić");
            assertThat(page.locator("[aria-labelledby=for-what] .item").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("149,00", "Zgłoszone zastrzeżenie");
            assertThat(text(page, "[aria-labelledby=settled]")).contains("59,00 zł", "Zapłacona");
        }
    }

    @Test
    void theLanguageChangesOnEveryPageAndThePlaceStays() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Teresa Niebyła", LocalDate.of(1962, 3, 27));
            page.navigate(demo.site() + "/portal/hardship");
            page.locator("[name=cause]").first().check();
            page.locator(".action-bar button").click();
            for (String path : List.of(
                    "/portal/hardship/done",
                    "/portal",
                    "/portal/how",
                    "/portal/pay?what=other&amount=20",
                    "/portal/pay/transfer?what=all",
                    "/portal/later",
                    "/portal/object",
                    "/portal/hardship",
                    "/portal/talk",
                    "/portal/help",
                    "/portal/rights",
                    "/portal/data",
                    "/portal/history",
                    "/portal/verify",
                    "/portal/preferences",
                    "/demo")) {
                page.navigate(demo.site() + path);
                String before = heading(page);
                page.locator("a.language:visible").click();
                assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo("en");
                assertThat(page.url()).as(path).startsWith(demo.site() + path);
                assertThat(heading(page)).as(path).isNotEqualTo(before);
                page.locator("a.language:visible").click();
                assertThat(heading(page)).as(path).isEqualTo(before);
            }
        }
    }

    @Test
    void moneyDaysAndPluralsAreEnglishInEnglish() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Witold Próbny", LocalDate.of(1983, 6, 6));
            page.navigate(demo.site() + "/portal?lang=en");
            assertThat(heading(page)).isEqualTo("Lumeris Internet asks for payment of two invoices");
            assertThat(text(page, "main"))
                    .contains("Total today, 19 November 2026")
                    .contains("PLN 149.00")
                    .doesNotContain("zł");
            page.navigate(demo.site() + "/portal/how");
            assertThat(text(page, "main")).contains("66 days").contains("149.00 × 9.25% × 66 ÷ 365");
        }
    }

    @Test
    void theFirstViewIsLightAndComesFromOneHouse() {
        try (BrowserContext phone = Browser.phone()) {
            Page page = phone.newPage();
            demo.enter(page, "Danuta Fikcyjna", LocalDate.of(1975, 11, 17));
            var state = phone.storageState();
            try (BrowserContext fresh = phone.browser()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setStorageState(state))) {
                Complaints complaints = new Complaints(fresh, demo.site());
                List<Response> answers = new ArrayList<>();
                Page first = fresh.newPage();
                first.onResponse(answers::add);
                first.navigate(demo.site() + "/portal");
                assertThat(heading(first)).contains("Lumeris Internet");
                first.waitForLoadState(LoadState.NETWORKIDLE);
                // Asking for a size lets further answers in.
                long weight = List.copyOf(answers).stream()
                        .mapToLong(answer -> answer.request().sizes().responseBodySize)
                        .sum();
                assertThat(answers).anyMatch(answer -> answer.url().endsWith(".woff2"));
                assertThat(weight).isBetween(20_000L, FIRST_VIEW);
                assertThat(complaints.heard()).isEmpty();
            }
        }
    }
}
