package pl.ugoda.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;
import pl.ugoda.kernel.Channel;
import pl.ugoda.testing.Browser;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class EntranceLooksIT {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Users users;

    @Autowired
    TestTenant tenant;

    @LocalServerPort
    int port;

    @Test
    void look() {
        var door = new AtTheDoor(beans);
        for (boolean wide : new boolean[] {false, true}) {
            try (BrowserContext context = wide ? Browser.desk() : Browser.phone()) {
                Page page = context.newPage();
                var anna = door.anna();
                String link = door.linkByEmail(anna);
                String site = "http://localhost:" + port;
                shoot(page, site + link, "entrance", wide);
                page.locator("form[action$='/code'] button").first().click();
                shoot(page, null, "code", wide);
                page.locator("[name=digits]").fill(AtTheDoor.not(door.digits(anna, Channel.SMS)));
                page.locator("main form button").first().click();
                shoot(page, null, "wrong", wide);
                var _ = door.change("UPDATE messaging.one_time_code SET mark = NULL");
                shoot(page, site + link + "?way=ONE_TIME_CODE", "ask", wide);
                var _ = door.change("UPDATE messaging.one_time_code SET asked_at = asked_at - interval '2 hours'");
                page.locator("form[action$='/code'] button").first().click();
                page.locator("[name=digits]").fill(door.digits(anna, Channel.SMS));
                page.locator("main form button").first().click();
                shoot(page, site + "/portal/preferences", "preferences", wide);
                var bob = door.annaWithoutAPhone();
                String shut = door.linkByEmail(bob);
                var browser = new pl.ugoda.testing.Browsing(port);
                var _ = browser.get(shut);
                for (int i = 0; i < 5; i++) {
                    var _ = browser.post(shut, AtTheDoor.BORN_WRONG);
                }
                shoot(page, site + shut, "locked", wide);
                String email = "ola" + wide + System.nanoTime() + "@firma.example";
                var _ = tenant.as(
                        door.organization,
                        () -> users.add(new NewUser("Ola", email, "zielony rower stoi", Set.of(Role.AGENT))));
                page.navigate(site + "/sign-in");
                page.locator("[name=email]").fill(email);
                page.locator("[name=password]").fill("zielony rower stoi");
                page.locator("main form button").first().click();
                shoot(page, site + "/console/today", "today", wide);
                shoot(page, site + "/console/entrances", "entrances", wide);
                page.locator("select[name=why]").first().selectOption("SPOKE_BY_PHONE");
                page.locator("form[action$='/open'] button").first().click();
                shoot(page, null, "opened", wide);
            }
        }
    }

    private static void shoot(Page page, @org.jspecify.annotations.Nullable String where, String name, boolean wide) {
        if (where != null) {
            page.navigate(where);
        }
        for (var scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var _ = page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("/tmp/ugoda-entrance-looks/" + name + (wide ? "-1440" : "-390")
                            + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png")));
        }
        if (where != null) {
            page.navigate(where + (where.contains("?") ? "&" : "?") + "lang=en");
            var _ = page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("/tmp/ugoda-entrance-looks/" + name + (wide ? "-1440" : "-390") + "-en.png")));
            page.navigate(where + (where.contains("?") ? "&" : "?") + "lang=pl");
        }
    }
}
